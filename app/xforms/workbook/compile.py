"""This is about compiling workbooks to XForms in a child process that cannot hurt us.

And remembering the results.
"""

import hashlib
import multiprocessing
from collections import OrderedDict
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import PurePath
from types import TracebackType
from typing import Protocol, Self

import msgspec

from app.xforms.errors import FormFault, FormRefused
from app.xforms.workbook.sheets import Workbook
from app.xforms.workbook.worker import Job, Outcome, run

TIME_LIMIT_SECONDS = 20.0
START_LIMIT_SECONDS = 60.0
MEMORY_LIMIT_BYTES = 1_500_000_000
REMEMBERED = 64
MADE_BY = "pyxform 4.5.0, worker 2"
"""What another version kept is compiled anew; count up when the worker makes another XForm of a sheet."""
JOBS_PER_WORKER = 500


class Compiled(msgspec.Struct, frozen=True, kw_only=True):
    """`digest` is the SHA-256 of the source; equal sources give equal XForms."""

    xform: str
    warnings: tuple[str, ...]
    digest: str


class Kept(Protocol):
    """Where compiled forms outlive the program."""

    def find(self, key: str) -> bytes | None: ...

    def keep(self, key: str, data: bytes) -> None: ...


class XFormCompiler:
    """Holds the worker open between forms; a worker over its time or memory is killed and replaced.

    kept: where XForms of workbook files are kept between runs of the program.
    """

    def __init__(
        self,
        time_limit: float = TIME_LIMIT_SECONDS,
        memory_limit: int = MEMORY_LIMIT_BYTES,
        kept: Kept | None = None,
    ) -> None:
        self.kept = kept
        self._time_limit = time_limit
        self._memory_limit = memory_limit
        self._worker: tuple[BaseProcess, Connection] | None = None
        self._jobs = 0
        self._remembered: OrderedDict[str, Outcome] = OrderedDict()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        if self._worker is None:
            return
        process, connection = self._worker
        self._worker = None
        connection.close()
        process.kill()
        process.join()
        process.close()

    def compile(self, source: bytes, name: str) -> Compiled:
        """The XForm of a workbook file of any kind; `name` gives the form's name when the workbook has none.

        Raises: FormRefused WORKBOOK_REFUSED (sheet, row, column, message), COMPILE_TIMEOUT, COMPILE_DIED,
        UNKNOWN_FILE_TYPE, WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE.
        """
        form_name = _form_name(name)
        digest = hashlib.sha256(source).hexdigest()
        return self._result(Job(form_name=form_name, data=source), digest)

    def compile_workbook(self, workbook: Workbook, name: str) -> Compiled:
        """The same, for sheets that have been read already."""
        digest = hashlib.sha256(msgspec.msgpack.encode(workbook)).hexdigest()
        return self._result(Job(form_name=_form_name(name), workbook=workbook), digest)

    def _result(self, job: Job, digest: str) -> Compiled:
        key = f"{digest} {job.form_name}"
        outcome = self._remembered.pop(key, None) or self._outcome(job, f"{MADE_BY} {key}")
        self._remembered[key] = outcome
        if len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)
        if outcome.xform is None:
            raise FormRefused(FormFault(outcome.code), **outcome.details)
        return Compiled(xform=outcome.xform, warnings=outcome.warnings, digest=digest)

    def _outcome(self, job: Job, key: str) -> Outcome:
        """Out of what is kept, else from the worker; refusals are not kept."""
        kept = self.kept.find(key) if self.kept else None
        if kept is not None:
            with suppress(msgspec.DecodeError):
                return msgspec.msgpack.decode(kept, type=Outcome)
        outcome = self._ask(job)
        if self.kept and outcome.xform is not None:
            self.kept.keep(key, msgspec.msgpack.encode(outcome))
        return outcome

    def _ask(self, job: Job) -> Outcome:
        if self._jobs >= JOBS_PER_WORKER:
            self.close()
        _process, connection = self._worker or self._start()
        limit = self._time_limit + (START_LIMIT_SECONDS if self._jobs == 0 else 0)
        self._jobs += 1
        try:
            connection.send_bytes(msgspec.msgpack.encode(job))
            if not connection.poll(limit):
                self.close()
                raise FormRefused(FormFault.COMPILE_TIMEOUT, seconds=self._time_limit)
            return msgspec.msgpack.decode(connection.recv_bytes(), type=Outcome)
        except (EOFError, OSError) as error:
            self.close()
            raise FormRefused(FormFault.COMPILE_DIED) from error

    def _start(self) -> tuple[BaseProcess, Connection]:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=run, args=(theirs, self._memory_limit), daemon=True)
        process.start()
        theirs.close()
        self._jobs = 0
        self._worker = (process, ours)
        return self._worker


def _form_name(name: str) -> str:
    return PurePath(name).stem or "data"
