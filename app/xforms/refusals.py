"""This is about refusals in words: one sentence for each fault of a form, in English and in Chinese."""

from collections.abc import Mapping

from app.xforms.errors import FormFault, FormRefused

SENTENCES: Mapping[FormFault, tuple[str, str]] = {
    FormFault.BAD_EXPRESSION: ("An expression cannot be read: {expression}.", "算式有误：{expression}"),
    FormFault.UNKNOWN_FUNCTION: ("There is no function {function}().", "没有函数 {function}()"),
    FormFault.WRONG_ARGUMENT_COUNT: (
        "{function}() does not take {count} arguments.",
        "函数 {function}() 的参数个数不对（写了 {count} 个）",
    ),
    FormFault.EXPRESSION_TOO_DEEP: ("An expression is nested too deeply.", "算式嵌套过深"),
    FormFault.WORK_LIMIT: ("An expression needs too much computing.", "算式的计算量过大"),
    FormFault.VALUE_TOO_LONG: ("A value grew too long.", "内容过长"),
    FormFault.UNSUPPORTED_PATTERN: ("A search pattern is not supported.", "不支持这种匹配表达式"),
    FormFault.TYPE_MISMATCH: ("The answer does not fit the type of the question.", "答案与题型不符"),
    FormFault.BAD_XML: ("The file is no readable XML.", "文件不是可读取的 XML"),
    FormFault.DTD_FORBIDDEN: (
        "The file brings declarations that are not allowed.",
        "文件含有不允许的文档类型声明",
    ),
    FormFault.XML_TOO_DEEP: ("The file is nested too deeply.", "文件嵌套过深"),
    FormFault.XML_TOO_LARGE: ("The file is too large.", "文件过大"),
    FormFault.NOT_A_FORM: ("The file is no form.", "文件不是检查表"),
    FormFault.UNKNOWN_NODE: ("The form has no question {node}.", "检查表中没有题目 {node}"),
    FormFault.CYCLE: ("{node} needs its own result.", "{node} 用到了自己的结果，形成循环"),
    FormFault.TOO_MANY_ITEMS: ("The list has too many items.", "重复组的条数过多"),
    FormFault.TOO_MANY_NODES: ("The record grew too large.", "记录的内容过多"),
    FormFault.FIXED_REPEAT: ("The number of items is given by the form.", "条数由检查表规定，不能增减"),
    FormFault.UNKNOWN_LANGUAGE: ("The form does not speak this language.", "检查表没有这种语言"),
    FormFault.READ_ONLY: ("{node} cannot be changed by hand.", "{node} 不能手工填写"),
    FormFault.WRONG_FORM: ("The record belongs to another form.", "记录属于另一张检查表"),
    FormFault.UNKNOWN_FILE_TYPE: (
        "The file is no workbook (.xlsx, .xls, .csv or .md).",
        "文件不是表格（.xlsx、.xls、.csv 或 .md）",
    ),
    FormFault.WORKBOOK_UNREADABLE: (
        "The workbook is damaged or protected; open it, save it again and try once more.",
        "表格文件已损坏或有密码保护，请打开后另存再试",
    ),
    FormFault.WORKBOOK_TOO_LARGE: (
        "The workbook is too large for a form: at most 50,000 rows, 500 columns, 2,000,000 cells and 50 MB.",
        "表格过大，不能作为检查表：最多 5 万行、500 列、200 万个单元格、50 MB",
    ),
    FormFault.WORKBOOK_REFUSED: (
        "Sheet {sheet}, row {row}: {message}",
        "工作表 {sheet} 第 {row} 行：{message}",
    ),
    FormFault.COMPILE_TIMEOUT: (
        "The form took longer than {seconds} s to compile and was given up.",
        "检查表生成超过 {seconds} 秒，已中止",
    ),
    FormFault.COMPILE_DIED: ("Compiling the form broke off; try again.", "检查表生成中断，请重试"),
    FormFault.UNSUPPORTED: (
        "The form uses something that is not supported: {message}",
        "检查表用到了尚不支持的内容：{message}",
    ),
}


_NO_PLACE = ("The form can't be made of this workbook: {message}", "无法由该表格生成检查表：{message}")
"""Of a refusal whose row nobody knows."""


class _Details(dict[str, object]):
    """What a refusal knows; a gap nobody fills is an ellipsis."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(refused: FormRefused) -> tuple[str, str]:
    """What is wrong, in English and in Chinese."""
    placeless = refused.code is FormFault.WORKBOOK_REFUSED and refused.details.get("row") is None
    english, chinese = _NO_PLACE if placeless else SENTENCES[refused.code]
    details = _Details(refused.details)
    return english.format_map(details), chinese.format_map(details)
