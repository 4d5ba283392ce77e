"""This is about the key ring: which keys a workspace has, and who can take them out.

One age identity, the workspace's own, opens everything else. Each officer's passphrase wraps it, and it is
locked for the escrow sheet: a forgotten passphrase is mended at the office in minutes. Whoever can write on
the disk can lock things for the workspace, so each secret carries a code only its identity can make.
"""

import hmac
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from app.crypto.locks import Identity, identity_from_secret, lock_bytes, new_identity, unlock_bytes
from app.crypto.passphrases import STANDARD, Entropy, Strength, unwrap, wrap
from app.domain.errors import FileRefused, Refusal
from app.storage.act_copies import has_copies
from app.storage.whole_file import read_whole, write_whole

VERSION: Final = 1
KEY_BYTES: Final = 32
_PURPOSE: Final = "workspace identity"


class _Ring(msgspec.Struct, frozen=True, kw_only=True):
    """`keys/ring.json`: public halves as they are, everything secret locked.

    Attributes:
        recipient: the workspace's age recipient; all `secrets` are locked for it.
        public: certificates, recipients, checking keys by name.
        officers: per officer, the workspace identity behind a passphrase.
        recovery: the workspace identity locked for the escrow sheet; empty before enrolment.
        escrow: recipients on the escrow sheets, current and next.
    """

    fieldseal_keys: int = VERSION
    recipient: str
    public: dict[str, str] = {}
    officers: dict[str, bytes] = {}
    secrets: dict[str, bytes] = {}
    recovery: bytes = b""
    escrow: tuple[str, ...] = ()


class _Secret(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    secret: bytes
    code: bytes


class KeyRing:
    """The ring as anyone who finds the laptop can read it."""

    def __init__(self, path: Path) -> None:
        """Raises FileRefused FILE_MISSING, DAMAGED or NEWER_PROGRAM."""
        self._path = path
        self._ring = _read(read_whole(path))

    @property
    def officers(self) -> tuple[str, ...]:
        """Ids of those whose passphrase opens it, sorted."""
        return tuple(sorted(self._ring.officers))

    @property
    def recipients(self) -> tuple[str, ...]:
        """For whom case keys and copies are locked: this workspace and the escrow sheets."""
        return (self._ring.recipient, *self._ring.escrow)

    @property
    def secret_names(self) -> tuple[str, ...]:
        return tuple(sorted(self._ring.secrets))

    def public(self, name: str) -> str:
        """A public half or certificate; empty where none is kept under this name."""
        return self._ring.public.get(name, "")

    def unlock(self, officer: str, passphrase: str) -> "OpenRing":
        """Raises FileRefused WRONG_PASSPHRASE, also for an officer it doesn't know; DAMAGED."""
        wrapped = self._ring.officers.get(officer)
        if wrapped is None:
            raise FileRefused(Refusal.WRONG_PASSPHRASE)
        secret = unwrap(wrapped, passphrase, purpose=_PURPOSE)
        return OpenRing(self._path, identity_from_secret(secret.decode()))

    def recover(self, escrow: Identity) -> "OpenRing":
        """Open with the escrow sheet. Raises FileRefused KEY_MISSING (never locked for one), NOT_FOR_US."""
        if not self._ring.recovery:
            raise FileRefused(Refusal.KEY_MISSING, name="escrow")
        secret = unlock_bytes(self._ring.recovery, (escrow,))
        return OpenRing(self._path, identity_from_secret(secret.decode()))


class OpenRing(KeyRing):
    """The ring opened by an officer or the escrow sheet; every change is on the disk when it returns."""

    def __init__(self, path: Path, identity: Identity) -> None:
        """Use `create_ring`, `unlock` or `recover`."""
        super().__init__(path)
        if identity.recipient != self._ring.recipient:
            raise FileRefused(Refusal.DAMAGED, what="key ring")
        self._identity = identity

    @property
    def identity(self) -> Identity:
        """Opens what is locked for this workspace: task bundles, rolling copies."""
        return self._identity

    def set_passphrase(
        self, officer: str, passphrase: str, entropy: Entropy, strength: Strength = STANDARD
    ) -> None:
        """Let an officer in, or change what lets them in."""
        wrapped = wrap(
            self._identity.secret.encode(), passphrase, purpose=_PURPOSE, entropy=entropy, strength=strength
        )
        self._write(officers={**self._ring.officers, officer: wrapped})

    def rename_officer(self, known: str, officer: str) -> None:
        """From now on this passphrase is asked of `officer`; one who was let in under that id stays out."""
        officers = {name: box for name, box in self._ring.officers.items() if name != known}
        self._write(officers={**officers, officer: self._ring.officers[known]})

    def forget_officer(self, officer: str) -> None:
        self._write(officers={name: box for name, box in self._ring.officers.items() if name != officer})

    def set_public(self, name: str, text: str) -> None:
        self._write(public={**self._ring.public, name: text})

    def set_escrow(self, recipients: Sequence[str], case_paths: Sequence[Path] = ()) -> None:
        """Lock everything for these escrow sheets from now on, the keys of existing cases too."""
        secrets = {name: self.secret(name) for name in self._ring.secrets}
        keys = {path: self.case_key(path) for path in case_paths}
        recovery = lock_bytes(self._identity.secret.encode(), recipients)
        self._write(escrow=tuple(recipients), recovery=recovery)
        self._write(secrets={name: self._locked(name, secret) for name, secret in secrets.items()})
        for path, key in keys.items():
            write_whole(key_path(path), self._locked(path.stem, key))

    def secret(self, name: str) -> bytes:
        """Raises FileRefused KEY_MISSING, or DAMAGED when somebody put it there who hasn't this ring."""
        locked = self._ring.secrets.get(name)
        if locked is None:
            raise FileRefused(Refusal.KEY_MISSING, name=name)
        return self._unlocked(name, locked)

    def keep_secret(self, name: str, secret: bytes) -> None:
        """A signing seed, an age secret, the district's key."""
        self._write(secrets={**self._ring.secrets, name: self._locked(name, secret)})

    def new_case_key(self, case_path: Path, entropy: Entropy) -> bytes:
        """A key for a document that is about to be made, kept beside it.

        What an earlier attempt left there, cut short before the document stood, serves again.
        Raises FileRefused FILE_EXISTS when the document, or copies of its acts, are there.
        """
        if case_path.exists() or has_copies(case_path):
            raise FileRefused(Refusal.FILE_EXISTS, file=case_path.name)
        if key_path(case_path).exists():
            return self.case_key(case_path)
        key = entropy(KEY_BYTES)
        self.keep_case_key(case_path, key)
        return key

    def keep_case_key(self, case_path: Path, key: bytes) -> None:
        """Write the key beside its case, e.g. one that came out of a rolling copy."""
        write_whole(key_path(case_path), self._locked(case_path.stem, key))

    def case_key(self, case_path: Path) -> bytes:
        """The raw key of a case file. Raises FileRefused KEY_MISSING, NOT_FOR_US or DAMAGED."""
        path = key_path(case_path)
        if not path.exists():
            raise FileRefused(Refusal.KEY_MISSING, name=path.name)
        return self._unlocked(case_path.stem, read_whole(path))

    def _locked(self, name: str, secret: bytes) -> bytes:
        sealed = _Secret(name=name, secret=secret, code=self._code(name, secret))
        return lock_bytes(msgspec.json.encode(sealed), self.recipients)

    def _unlocked(self, name: str, locked: bytes) -> bytes:
        found = _secret_in(unlock_bytes(locked, (self._identity,)), name)
        if not hmac.compare_digest(found.code, self._code(name, found.secret)):
            raise FileRefused(Refusal.DAMAGED, what=name)
        return found.secret

    def _code(self, name: str, secret: bytes) -> bytes:
        return hmac.digest(self._identity.secret.encode(), f"{name}\n".encode() + secret, "sha256")

    def _write(self, **changes: object) -> None:
        ring = msgspec.structs.replace(self._ring, **changes)
        write_whole(self._path, msgspec.json.format(msgspec.json.encode(ring)))
        self._ring = ring


def create_ring(
    path: Path, officer: str, passphrase: str, entropy: Entropy, strength: Strength = STANDARD
) -> OpenRing:
    """A new ring with one officer. Raises FileRefused FILE_EXISTS."""
    if path.exists():
        raise FileRefused(Refusal.FILE_EXISTS, file=path.name)
    identity = new_identity()
    wrapped = wrap(identity.secret.encode(), passphrase, purpose=_PURPOSE, entropy=entropy, strength=strength)
    ring = _Ring(recipient=identity.recipient, officers={officer: wrapped})
    write_whole(path, msgspec.json.format(msgspec.json.encode(ring)))
    return OpenRing(path, identity)


def key_path(case_path: Path) -> Path:
    """Where the locked key of a case lies: beside it."""
    return case_path.with_suffix(".key")


def escrowed_case_key(case_path: Path, escrow: Identity) -> bytes:
    """The key of a case whose workspace lost its ring."""
    return _secret_in(unlock_bytes(read_whole(key_path(case_path)), (escrow,)), case_path.stem).secret


def _secret_in(plain: bytes, name: str) -> _Secret:
    try:
        found = msgspec.json.decode(plain, type=_Secret)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FileRefused(Refusal.DAMAGED, what=name) from error
    if found.name != name:
        raise FileRefused(Refusal.DAMAGED, what=name)
    return found


class _Version(msgspec.Struct):
    fieldseal_keys: int


def _read(stored: bytes) -> _Ring:
    try:
        if msgspec.json.decode(stored, type=_Version).fieldseal_keys > VERSION:
            raise FileRefused(Refusal.NEWER_PROGRAM, file="ring.json")
        return msgspec.json.decode(stored, type=_Ring)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FileRefused(Refusal.DAMAGED, what="ring.json") from error
