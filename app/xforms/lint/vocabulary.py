"""This is about the words of XLSForm: column headers and question types a workbook may use."""

import re

COLUMN_ALIASES = {
    "command": "type",
    "tag": "name",
    "value": "name",
    "caption": "label",
    "read_only": "readonly",
    "bind::readonly": "readonly",
    "relevance": "relevant",
    "bind::relevant": "relevant",
    "bind::required": "required",
    "bind::constraint": "constraint",
    "bind::calculate": "calculation",
    "calculate": "calculation",
    "count": "repeat_count",
    "jr:count": "repeat_count",
    "constraining_message": "constraint_message",
    "bind::jr:constraintmsg": "constraint_message",
    "requiredmsg": "required_message",
    "bind::jr:requiredmsg": "required_message",
    "list name": "list_name",
    "form_title": "title",
    "set_form_title": "title",
    "set_form_id": "form_id",
    "id_string": "form_id",
}
SURVEY_COLUMNS = {
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "relevant",
    "constraint",
    "constraint_message",
    "required",
    "required_message",
    "calculation",
    "default",
    "readonly",
    "appearance",
    "choice_filter",
    "repeat_count",
    "trigger",
    "parameters",
    "image",
    "big-image",
    "audio",
    "video",
    "media",
    "autoplay",
    "rows",
    "save_to",
    "intent",
    "noapperrorstring",
    "no_app_error_string",
    "compact_tag",
    "sms_field",
    "query",
    "list_name",
    "bind",
    "body",
    "control",
    "instance",
    "disabled",
}
TRANSLATED = {
    "label",
    "hint",
    "guidance_hint",
    "constraint_message",
    "required_message",
    "image",
    "audio",
    "video",
}
EXPRESSION_COLUMNS = (
    "relevant",
    "constraint",
    "required",
    "readonly",
    "calculation",
    "choice_filter",
    "repeat_count",
)
UNLABELLED = {
    "calculate",
    "hidden",
    "start",
    "end",
    "today",
    "deviceid",
    "username",
    "phonenumber",
    "email",
    "simserial",
    "subscriberid",
    "imei",
    "audit",
    "start-geopoint",
    "background-audio",
    "background-geopoint",
    "csv-external",
    "xml-external",
}
LABELLED = {
    "text",
    "string",
    "integer",
    "int",
    "decimal",
    "date",
    "time",
    "datetime",
    "note",
    "geopoint",
    "geotrace",
    "geoshape",
    "image",
    "photo",
    "audio",
    "video",
    "file",
    "barcode",
    "range",
    "acknowledge",
    "trigger",
    "osm",
}
CONTROL = re.compile(r"(begin|end)[ _]+(group|repeat|loop|lgroup|looped group)", re.IGNORECASE)
SELECT = re.compile(
    r"(select[ _]one|select1|select[ _]multiple|select all that apply|rank|select one from|"
    r"select all that apply from|add select one prompt using|add select multiple prompt using)"
    r"(_from_file|_external| from file)?\s+(\S+)(\s+or[ _](other|specify))?",
    re.IGNORECASE,
)
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")


def column_key(header: str) -> str:
    """The plain name of a column: lower case, aliases resolved, language cut off."""
    text = re.sub(r"\s+", " ", header.strip())
    plain = COLUMN_ALIASES.get(text.lower())
    if plain:
        return plain
    base, colons, _rest = text.partition("::")
    lowered = base.strip().lower()
    if colons and lowered in ("bind", "body", "control", "instance"):
        return text.lower()
    if colons and lowered == "media":
        return _rest.partition("::")[0].lower()
    if not colons and ":" in text and lowered.partition(":")[0] in TRANSLATED:
        lowered = lowered.partition(":")[0]
    lowered = lowered.replace(" ", "_") if lowered.replace(" ", "_") in SURVEY_COLUMNS else lowered
    return COLUMN_ALIASES.get(lowered, lowered)
