"""This is about the inspection form of the story, answered question by question."""

import random
import uuid
from collections.abc import Iterator
from typing import Final

from app.domain.answers.facts import FormStarted
from app.operations.demo.stage import Stage, Told
from app.operations.demo.telling import CHINA
from app.operations.fill_form import FormPaper, finish_form, give_answers, open_definition, start_form
from app.operations.session import Session
from app.xforms.engine.session import Session as FormSession
from app.xforms.model.world import World
from app.xforms.workbook.compile import XFormCompiler

FORM: Final = "site_inspection"

ANSWERS: Final[tuple[tuple[str, str], ...]] = (
    ("arrival/visit_date", "2025-06-12"),
    ("arrival/start_time", "09:12:00.000+08:00"),
    ("arrival/notice_number", "长工信检通〔2025〕示1号"),
    ("arrival/visit_of_year", "1"),
    ("arrival/cards_shown", "OK"),
    ("arrival/recusal", "no"),
    ("arrival/escort", "郑示达，生产厂长"),
    ("equipment/cy01", "ok"),
    ("equipment/nameplate", "readable"),
    ("equipment/cy02", "unchecked"),
    ("equipment/cy04", "ok"),
    ("equipment/running", "sealed"),
    ("equipment/delay", "mortgage"),
    ("cutoff/cy06", "ok"),
    ("cutoff/cy07", "ok"),
    ("cutoff/meter_kind", "own"),
    ("cutoff/meter/meter_number", "示DZ2009117"),
    ("cutoff/meter/multiplier", "100"),
    ("cutoff/meter/reading_before", "4860.00"),
    ("cutoff/meter/reading_cut", "4871.36"),
    ("cutoff/meter/read_at", "2025-06-12T10:42:00.000+08:00"),
    ("sealing/cy08", "ok"),
    ("sealing/drive_stored", "主泵电机 4 台，厂区二（湖南镇仓库）"),
    ("sealing/cy09", "ok"),
    ("sealing/seal_count", "5"),
    ("sealing/seal_numbers", "FC2025-0001 至 0005"),
    ("sealing/dismantle_by", "2025-10-31"),
    ("energy_saving/jn04", "ok"),
    ("energy_saving/jn05", "no"),
    ("energy_saving/jn05_note", "配电变压器 S7-315/10，列入第一批淘汰目录"),
    ("energy_saving/jn07", "not_applicable"),
    ("energy_saving/jn17", "not_applicable"),
    ("findings/has_problems", "yes"),
    ("findings/problem[1]/problem_text", "配电房未设置安全警示标识"),
    ("findings/problem[1]/problem_measure", "by_date"),
    ("findings/problem[1]/problem_due", "2025-06-27"),
    ("leaving/end_time", "12:35:00.000+08:00"),
    ("leaving/party_opinion", "无"),
    ("leaving/read_out", "OK"),
)


def answer_the_form(stage: Stage) -> Iterator[Told]:
    """Each answer is an act of its own, as when a question is left."""
    definition = FormPaper(FORM, (stage.tools.forms / f"{FORM}.md").read_bytes())
    with stage.session(stage.laptop_a) as session, XFormCompiler() as compiler:
        form = open_definition(definition, compiler, _world(stage, session))
        filling = FormSession(form)
        started = FormStarted(
            form=next(stage.ids),
            form_id=form.form_id,
            version=form.version,
            definition="",
            visit=stage.visit,
        )
        session.do(start_form, started, definition, filling)
        for question, answer in ANSWERS:
            filling.set(f"/{FORM}/{question}", answer)
            session.do(give_answers, started.form, filling.take_pending())
        result = filling.result()
        session.do(finish_form, started.form, result)
    yield Told(3, f"《{result.title}》已填写 {len(ANSWERS)} 项，待核问题 {len(result.problems)} 项")


def _world(stage: Stage, session: Session) -> World:
    """The story's clock, and chance that falls the same way each time."""
    chance = random.Random(stage.visit)  # noqa: S311 - a story, not a secret
    return World(
        now=stage.clock.now,
        zone=CHINA,
        random=chance.random,
        new_id=lambda: str(uuid.UUID(next(stage.ids))),
        properties={"deviceid": session.device, "username": session.officer},
    )
