"""This is about the words a record shows: labels and hints with values filled in, in the current language."""

from app.xforms.engine.record import Record, RecordNode
from app.xforms.errors import FormRefused
from app.xforms.model.texts import Caption, Words
from app.xforms.xpath.nodes import Node
from app.xforms.xpath.run import WORK_LIMIT, Frame
from app.xforms.xpath.values import to_text

GUIDANCE = ("guidance",)


def caption_text(record: Record, caption: Caption, node: RecordNode) -> str:
    """The words at this node; an output that fails is left out."""
    if caption.text_id:
        return itext(record, caption.text_id, node).strip()
    if caption.expression:
        return _value(record, caption.expression, node, node)
    return words_text(record, caption.words, node).strip()


def guidance_text(record: Record, hint: Caption, node: RecordNode) -> str:
    """What is said at more length to who fills in: kept as another form of the hint's text."""
    words = record.form.texts.find(hint.text_id, record.language, GUIDANCE) if hint.text_id else None
    return words_text(record, words, node).strip() if words is not None else ""


def itext(record: Record, text_id: str, node: Node) -> str:
    words = record.form.texts.find(text_id, record.language)
    return "" if words is None else words_text(record, words, node)


def words_text(record: Record, words: Words, node: Node) -> str:
    return "".join(
        piece if isinstance(piece, str) else _value(record, piece.expression, node, node)
        for piece in words.pieces
    )


def _value(record: Record, expression: str, node: Node, current: Node) -> str:
    run = record.run
    run.left = WORK_LIMIT
    field = current.field if isinstance(current, RecordNode) else record.form.root
    try:
        return to_text(record.form.rules.compiled(expression, field)(Frame(node, run, current=current)))
    except FormRefused:
        return ""


def item_caption(record: Record, caption: Caption, item: Node, current: RecordNode) -> str:
    """The words of a choice that comes from a node."""
    if caption.text_id:
        return itext(record, caption.text_id, current)
    return _value(record, caption.expression, item, current) if caption.expression else ""
