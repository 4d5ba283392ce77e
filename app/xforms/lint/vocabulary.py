"""This is about the words of XLSForm: sheets, and the column headers they may have."""

import re

SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")
SHEET_WORDS = {
    "问卷": "survey", "题目": "survey", "问题": "survey", "调查": "survey", "选项": "choices",
    "选择": "choices", "设置": "settings",
}  # fmt: skip
COLUMN_ALIASES = {
    "command": "type", "tag": "name", "value": "name", "caption": "label", "read_only": "readonly",
    "read only": "readonly", "bind::readonly": "readonly", "relevance": "relevant",
    "bind::relevant": "relevant", "bind::required": "required", "bind::constraint": "constraint",
    "bind::calculate": "calculation", "calculate": "calculation", "count": "repeat_count",
    "jr:count": "repeat_count", "constraining_message": "constraint_message",
    "bind::jr:constraintmsg": "constraint_message", "requiredmsg": "required_message",
    "bind::jr:requiredmsg": "required_message", "list name": "list_name", "form_title": "title",
    "set_form_title": "title", "set_form_id": "form_id", "id_string": "form_id",
}  # fmt: skip
SURVEY_COLUMNS = {
    "type", "name", "label", "hint", "guidance_hint", "relevant", "constraint", "constraint_message",
    "required", "required_message", "calculation", "default", "readonly", "appearance", "choice_filter",
    "repeat_count", "trigger", "parameters", "image", "big-image", "audio", "video", "media", "autoplay",
    "rows", "save_to", "intent", "noapperrorstring", "no_app_error_string", "compact_tag", "sms_field",
    "sms_option", "sms_separator", "sms_allow_media", "sms_date_format", "sms_datetime_format",
    "sms_response", "query", "list_name", "bind", "body", "control", "instance", "disabled",
}  # fmt: skip
CHOICES_COLUMNS = {"list_name", "name", "label", "image", "big-image", "audio", "video", "media"}
SETTINGS_COLUMNS = {
    "title", "form_id", "name", "version", "instance_name", "default_language", "style", "public_key",
    "submission_url", "auto_send", "auto_delete", "allow_choice_duplicates", "namespaces", "prefix",
    "clean_text_values", "omit_instanceid", "client_editable", "sms_keyword", "sms_separator",
    "sms_allow_media", "sms_date_format", "sms_datetime_format", "sms_response", "instance_xmlns",
}  # fmt: skip
COLUMN_WORDS = {
    "类型": "type", "题型": "type", "名称": "name", "变量名": "name", "字段名": "name", "标签": "label",
    "题目": "label", "标题": "label", "题干": "label", "提示": "hint", "必填": "required",
    "显示条件": "relevant", "相关": "relevant", "约束": "constraint", "校验": "constraint",
    "约束提示": "constraint_message", "计算": "calculation", "默认值": "default", "默认": "default",
    "外观": "appearance", "只读": "readonly", "选项筛选": "choice_filter", "列表名": "list_name",
    "列表名称": "list_name", "选项组": "list_name", "选项值": "name", "选项文字": "label",
}  # fmt: skip
ESSENTIAL = {"survey": ("type", "name", "label"), "choices": ("list_name", "name", "label")}
TRANSLATED = {
    "label", "hint", "guidance_hint", "constraint_message", "required_message", "image", "big-image",
    "audio", "video",
}  # fmt: skip
EXPRESSION_COLUMNS = (
    "relevant", "constraint", "required", "readonly", "calculation", "choice_filter", "repeat_count",
)  # fmt: skip
PREFIXES = ("bind", "body", "control", "instance", "attribute", "sms")
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")
_COLONS = re.compile(r"\s*::?\s*")


def column_key(header: str) -> str:
    """The plain name of a column: lower case, aliases resolved, language cut off."""
    text = re.sub(r"\s+", " ", header.strip())
    plain = COLUMN_ALIASES.get(text.lower())
    if plain:
        return plain
    base, colons, rest = text.partition("::")
    lowered = base.strip().lower()
    if colons and lowered in PREFIXES:
        return text.lower()
    if colons and lowered == "media":
        return rest.partition("::")[0].strip().lower()
    if not colons and ":" in text and lowered.partition(":")[0].strip().replace(" ", "_") in TRANSLATED:
        lowered = lowered.partition(":")[0].strip()
    known = lowered.replace(" ", "_")
    lowered = known if known in SURVEY_COLUMNS | CHOICES_COLUMNS | SETTINGS_COLUMNS else lowered
    return COLUMN_ALIASES.get(lowered, lowered)


def language_of(header: str) -> str:
    """The language a header names behind its colons, '' for none."""
    parts = _COLONS.split(header.strip())
    if parts and parts[0].lower() == "media":
        parts = parts[1:]
    translated = parts and parts[0].lower().replace(" ", "_") in TRANSLATED
    return parts[-1] if translated and len(parts) > 1 else ""
