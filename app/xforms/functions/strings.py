"""This is about functions on text."""

import base64
import binascii
import hashlib
import math
import re

import re2

from app.xforms.errors import FormFault, FormRefused
from app.xforms.functions.shapes import Arguments, bounded, flat_texts, of_texts
from app.xforms.xpath.nodes import ELEMENT, Node
from app.xforms.xpath.run import Frame, Function, Library, Value
from app.xforms.xpath.values import to_number, to_text

MAX_PATTERN = 1_000
_SIGNATURE = 64
_SPACES = re.compile(r"[ \t\r\n]+")
_DIGESTS = {
    "MD5": "md5",
    "SHA-1": "sha1",
    "SHA-256": "sha256",
    "SHA-384": "sha384",
    "SHA-512": "sha512",
}


def _string(frame: Frame, arguments: Arguments) -> Value:
    return to_text(arguments[0](frame)) if arguments else frame.node.string_value()


def _concat(frame: Frame, arguments: Arguments) -> Value:
    return bounded("".join(flat_texts(frame, arguments)))


def _join(frame: Frame, arguments: Arguments) -> Value:
    return bounded(to_text(arguments[0](frame)).join(flat_texts(frame, arguments[1:])))


def _string_length(frame: Frame, arguments: Arguments) -> Value:
    return float(len(str(_string(frame, arguments))))


def _normalize_space(frame: Frame, arguments: Arguments) -> Value:
    return " ".join(_SPACES.sub(" ", str(_string(frame, arguments))).strip(" ").split(" "))


def _rounded(number: float) -> float:
    return number if math.isinf(number) or number != number else math.floor(number + 0.5)


def _substring(frame: Frame, arguments: Arguments) -> Value:
    text = to_text(arguments[0](frame))
    first = _rounded(to_number(arguments[1](frame), frame.run))
    if len(arguments) < 3:
        return "".join(sign for place, sign in enumerate(text, 1) if place >= first)
    last = first + _rounded(to_number(arguments[2](frame), frame.run))
    return "".join(sign for place, sign in enumerate(text, 1) if first <= place < last)


def _substr(frame: Frame, arguments: Arguments) -> Value:
    """From index to index, counted from 0, negative from the end."""
    text = to_text(arguments[0](frame))
    places = [to_number(argument(frame), frame.run) for argument in arguments[1:]]
    if any(place != place for place in places):
        return ""
    limits = [int(max(-len(text), min(len(text), place))) for place in places]
    return text[limits[0] :] if len(limits) == 1 else text[limits[0] : limits[1]]


def _before(text: str, mark: str) -> str:
    return text.partition(mark)[0] if mark and mark in text else ""


def _after(text: str, mark: str) -> str:
    return text if not mark else text.partition(mark)[2]


def _translate(text: str, old: str, new: str) -> str:
    table: dict[int, str] = {}
    for place, sign in enumerate(old):
        table.setdefault(ord(sign), new[place] if place < len(new) else "")
    return text.translate(table)


def matches(text: str, pattern: str) -> bool:
    """Whether the pattern matches the whole text (as Java's `Pattern.matches`).

    Raises: FormRefused UNSUPPORTED_PATTERN for what RE2 refuses: back references, lookaround, over-long
    patterns.
    """
    if len(pattern) > MAX_PATTERN:
        raise FormRefused(FormFault.UNSUPPORTED_PATTERN, pattern=pattern[:80])
    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(pattern, options).fullmatch(text) is not None
    except re2.error as error:
        raise FormRefused(FormFault.UNSUPPORTED_PATTERN, pattern=pattern[:80]) from error


def _regex(frame: Frame, arguments: Arguments) -> Value:
    text, pattern = (to_text(argument(frame)) for argument in arguments)
    if frame.run.record:
        return matches(text, pattern)
    return matches(text, f"(?s:.*)(?:{pattern})(?s:.*)")


def _digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    name = _DIGESTS.get(algorithm.upper())
    if name is None:
        raise FormRefused(FormFault.UNSUPPORTED, function="digest", argument=algorithm)
    digest = hashlib.new(name, text.encode(), usedforsecurity=False)
    if encoding.lower() == "hex":
        return digest.hexdigest()
    if encoding.lower() != "base64":
        raise FormRefused(FormFault.UNSUPPORTED, function="digest", argument=encoding)
    return base64.b64encode(digest.digest()).decode()


def _bytes_of(text: str) -> bytes:
    """The bytes a base64 text stands for; none when it is no base64."""
    try:
        return base64.b64decode(text, validate=False)
    except (binascii.Error, ValueError):
        return b""


def _base64_decode(text: str) -> str:
    return _bytes_of(text).decode("utf-8", "replace")


def _extract_signed(frame: Frame, arguments: Arguments) -> Value:
    """`extract-signed(contents, public key)`, both base64: an Ed25519 signature of 64 bytes and the text
    behind it. The text when the signature is good, else ''. Source: ODK documentation, `extract-signed`.
    """
    if frame.run.signed_by is None:
        raise FormRefused(FormFault.UNSUPPORTED, function="extract-signed")
    contents, key = (_bytes_of(to_text(argument(frame))) for argument in arguments)
    good = frame.run.signed_by(key, contents[:_SIGNATURE], contents[_SIGNATURE:])
    return contents[_SIGNATURE:].decode("utf-8", "replace") if good else ""


def _property(frame: Frame, arguments: Arguments) -> Value:
    return frame.run.properties.get(to_text(arguments[0](frame)), "")


def _name(attribute: str) -> Function:
    def call(frame: Frame, arguments: Arguments) -> Value:
        node: Node | None = frame.node
        if arguments:
            nodes = arguments[0](frame)
            if not isinstance(nodes, list):
                raise FormRefused(FormFault.TYPE_MISMATCH, wanted="nodes")
            node = nodes[0] if nodes else None
        return "" if node is None else str(getattr(node, attribute))

    return Function(call, 0, 1)


def _lang(frame: Frame, arguments: Arguments) -> Value:
    wanted = to_text(arguments[0](frame)).lower()
    node: Node | None = frame.node
    while node is not None:
        spoken = node.attribute("xml:lang").lower() if node.kind == ELEMENT else ""
        if spoken:
            return spoken == wanted or spoken.startswith(wanted + "-")
        node = node.parent
    return False


FUNCTIONS: Library = {
    "string": Function(_string, 0, 1),
    "concat": Function(_concat, 1, None),
    "join": Function(_join, 1, None),
    "starts-with": of_texts(str.startswith, 2),
    "ends-with": of_texts(str.endswith, 2),
    "contains": of_texts(lambda text, part: part in text, 2),
    "substring-before": of_texts(_before, 2),
    "substring-after": of_texts(_after, 2),
    "substring": Function(_substring, 2, 3),
    "substr": Function(_substr, 2, 3),
    "string-length": Function(_string_length, 0, 1),
    "normalize-space": Function(_normalize_space, 0, 1),
    "translate": of_texts(_translate, 3),
    "upper-case": of_texts(str.upper, 1),
    "lower-case": of_texts(str.lower, 1),
    "regex": Function(_regex, 2),
    "digest": of_texts(_digest, 2, 3),
    "base64-decode": of_texts(_base64_decode, 1),
    "extract-signed": Function(_extract_signed, 2),
    "property": Function(_property, 1),
    "version": Function(lambda frame, arguments: frame.run.version, 0),
    "name": _name("qualified_name"),
    "local-name": _name("name"),
    "namespace-uri": _name("namespace"),
    "lang": Function(_lang, 1),
}
