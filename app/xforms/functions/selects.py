"""This is about functions on select answers, their labels, translated texts and looked-up tables."""

from app.xforms.functions.shapes import Arguments, of_texts
from app.xforms.xpath.run import Frame, Function, Library, Value
from app.xforms.xpath.values import to_number, to_text


def _selected(text: str, choice: str) -> bool:
    chosen, wanted = text.split(), choice.strip()
    return wanted in chosen or (not wanted and not chosen)


def _selected_at(frame: Frame, arguments: Arguments) -> Value:
    chosen = to_text(arguments[0](frame)).split()
    place = to_number(arguments[1](frame), frame.run)
    inside = place == place and 0 <= place < len(chosen)
    return chosen[int(place)] if inside else ""


def _count_selected(text: str) -> float:
    return float(len(text.split()))


def _choice_name(frame: Frame, arguments: Arguments) -> Value:
    value, question = (to_text(argument(frame)) for argument in arguments)
    return frame.run.choice_label(frame, value, question)


def _itext(frame: Frame, arguments: Arguments) -> Value:
    return frame.run.text(to_text(arguments[0](frame)))


def _pulldata(frame: Frame, arguments: Arguments) -> Value:
    texts = [to_text(argument(frame)) for argument in arguments]
    return frame.run.pull(texts[0], texts[1], texts[2], texts[3])


FUNCTIONS: Library = {
    "selected": of_texts(_selected, 2),
    "is-selected": of_texts(_selected, 2),
    "selected-at": Function(_selected_at, 2),
    "count-selected": of_texts(_count_selected, 1),
    "jr:choice-name": Function(_choice_name, 2),
    "jr:itext": Function(_itext, 1),
    "itext": Function(_itext, 1),
    "pulldata": Function(_pulldata, 4),
}
