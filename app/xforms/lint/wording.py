"""This is about the sentences a clerk reads of a workbook: what is wrong and what to do, in two languages."""

from app.xforms.lint.findings import Said

_SENTENCES = {
    "no_survey": (
        "There is no sheet named 'survey'.",
        "没有名为 survey 的工作表，请把题目所在的工作表改名为 survey",
    ),
    "sheet_near": (
        "The sheet '{name}' is not read; did you mean '{near}'?",
        "工作表“{name}”不会被读取，是否应为“{near}”",
    ),
    "unreadable": ("The file cannot be read: {why}.", "文件无法读取：{why}"),
    "column_near": (
        "Unknown column '{name}'; did you mean '{near}'?",
        "列名“{name}”无法识别，是否应为“{near}”",
    ),
    "column_unknown": ("Unknown column '{name}'; it is ignored.", "列“{name}”无法识别，其内容不起作用"),
    "column_twice": (
        "Column '{name}' means the same as '{other}'; keep one of them.",
        "列“{name}”与“{other}”是同一列，请只保留一列",
    ),
    "column_missing": ("The sheet has no column '{name}'.", "工作表缺少“{name}”列"),
    "header_wide": (
        "Column '{name}' has a full-width '{found}'; write '{near}'.",
        "列名“{name}”中有全角符号“{found}”，请写成“{near}”",
    ),
    "language_mixed": (
        "'{name}' stands beside '{other}': give every column a language, or none.",
        "“{name}”与“{other}”并存：同一内容的各列要么都写明语言，要么都不写",
    ),
    "language_near": (
        "The language of '{name}' is written '{other}' elsewhere; write it the same everywhere.",
        "“{name}”的语言在别处写作“{other}”，请统一写法",
    ),
    "untranslated": (
        "{count} rows have no '{name}' though another language is filled; the first is row {row}.",
        "有 {count} 行缺少“{name}”（其他语言已填），首处在第 {row} 行",
    ),
    "type_missing": ("The row has no type.", "本行没有填写题型（type）"),
    "type_unknown": ("Unknown question type '{name}'.", "题型“{name}”无法识别"),
    "type_near": (
        "Unknown question type '{name}'; did you mean '{near}'?",
        "题型“{name}”无法识别，是否应为“{near}”",
    ),
    "type_listless": (
        "'{name}' needs the name of a choice list behind it, like {name} yes_no.",
        "“{name}”后面须写选项列表名，如 {name} yes_no",
    ),
    "list_unknown": ("There is no choice list '{name}'.", "选项表中没有列表“{name}”"),
    "list_near": (
        "There is no choice list '{name}'; did you mean '{near}'?",
        "选项表中没有列表“{name}”，是否应为“{near}”",
    ),
    "file_suffix": (
        "'{name}' is no .csv, .xml or .geojson file.",
        "“{name}”不是 .csv、.xml 或 .geojson 文件，请写全文件名",
    ),
    "name_missing": ("The row has no name.", "本行没有填写名称（name）"),
    "name_bad": (
        "'{name}' is no name: begin with an English letter or _, then letters, digits, - _ .",
        "名称“{name}”不合规则：以英文字母或下划线开头，只用字母、数字、- _ . ，不含空格和汉字",
    ),
    "name_reserved": (
        "The name '{name}' is reserved; choose another.",
        "名称“{name}”为保留名称，请改用其他名称",
    ),
    "name_long": (
        "The name has {count} characters; keep names below {limit}.",
        "名称长达 {count} 个字符，请控制在 {limit} 个以内",
    ),
    "name_twice": (
        "The name '{name}' is already used in row {row}.",
        "名称“{name}”已在第 {row} 行使用，请改用其他名称",
    ),
    "name_twice_case": (
        "The name '{name}' differs from row {row} only by capital letters.",
        "名称“{name}”与第 {row} 行只有大小写之分，容易混淆",
    ),
    "name_ambiguous": (
        "'${{{name}}}' may mean row {row} or row {other}; give them different names.",
        "“${{{name}}}”可能指第 {row} 行或第 {other} 行，请改用不同名称",
    ),
    "label_missing": ("The question has no label.", "题目没有标签文字（label）"),
    "calculation_missing": ("A calculate needs a calculation.", "calculate 题须在 calculation 列填写算式"),
    "end_alone": ("'{name}' closes nothing; no group is open here.", "“{name}”没有对应的开始行"),
    "end_other": (
        "'{name}' does not close '{begun}' of row {row}; here belongs '{near}'.",
        "“{name}”与第 {row} 行的“{begun}”不对应，此处应为“{near}”",
    ),
    "never_closed": ("'{name}' is never closed; add '{near}'.", "“{name}”没有结束行，请补上“{near}”"),
    "too_deep": (
        "More than {most} groups stand inside one another; bring them side by side.",
        "分组嵌套超过 {most} 层，请改为并列的分组",
    ),
    "nothing_asked": ("The sheet has no question.", "工作表里没有题目"),
    "choice_listless": ("The choice belongs to no list.", "本选项没有填写列表名（list_name）"),
    "choice_nameless": ("The choice has no name.", "本选项没有填写名称（name）"),
    "choice_unlabelled": ("The choice has no label.", "本选项没有标签文字（label）"),
    "choice_spaced": (
        "'{name}' has a space: choices of a select_multiple may not.",
        "选项名称“{name}”含有空格，多选题的选项名称不能有空格，可改用下划线",
    ),
    "choice_twice": (
        "List '{list}' has '{name}' already in row {row}.",
        "列表“{list}”的选项“{name}”已在第 {row} 行出现",
    ),
    "choice_label_twice": (
        "List '{list}' shows '{label}' already in row {row}: nobody can tell them apart.",
        "列表“{list}”中“{label}”已在第 {row} 行出现，填表人无法区分",
    ),
    "default_misfit": (
        "The default '{default}' does not fit the type '{type}'{hint}.",
        "默认值“{default}”与题型“{type}”不符{hint}",
    ),
    "not_in_list": (
        "'{value}' is no choice of '{name}' (list '{list}'){near}.",
        "“{value}”不是题目“{name}”（列表“{list}”）的选项{near}",
    ),
    "wide": (
        "Full-width '{found}' in the expression; write it half-width.",
        "算式中有全角符号“{found}”，请改为半角",
    ),
    "wide_reference": (
        "'{found}' is written with full-width signs; write '{near}'.",
        "“{found}”中有全角符号，请写成“{near}”",
    ),
    "reference_unknown": ("There is no question named '{name}'.", "没有名为“{name}”的题目"),
    "reference_near": (
        "There is no question named '{name}'; did you mean '{near}'?",
        "没有名为“{name}”的题目，是否应为“{near}”",
    ),
    "reference_broken": (
        "A reference is written ${{name}}, without spaces and with both braces: '{found}'.",
        "引用题目应写成 ${{name}}，不留空格，括号成对：“{found}”",
    ),
    "expression_breaks": ("The expression breaks at '{found}'{hint}.", "算式在“{found}”处有误{hint}"),
    "expression_open": (
        "The expression is not complete{hint}.",
        "算式不完整{hint}",
    ),
    "bare_word": (
        "'{name}' stands bare: write {quoted} for a text or ${{{name}}} for a question.",
        "“{name}”既无引号也无 ${{}}：文字应写成 {quoted}，题目应写成 ${{{name}}}",
    ),
    "required_word": (
        "'{name}' means nothing in '{column}'; write yes, or leave the cell empty.",
        "“{column}”列中的“{name}”不起作用：请填 yes，或留空",
    ),
    "date_bare": (
        "{found} is a subtraction; put the date into quotation marks: {near}.",
        "“{found}”会被当作减法，日期须加引号，写成 {near}",
    ),
    "function_unknown": ("There is no function '{name}()'.", "没有函数“{name}()”"),
    "function_near": (
        "There is no function '{name}()'; did you mean '{near}()'?",
        "没有函数“{name}()”，是否应为“{near}()”",
    ),
    "argument_count": (
        "'{name}()' does not take {count} arguments.",
        "函数“{name}()”的参数个数不对（写了 {count} 个）",
    ),
    "column_not_in_choices": (
        "The choices sheet has no column '{name}'{near}.",
        "选项表没有“{name}”列{near}",
    ),
    "cycle": (
        "The calculation needs its own result: {way}.",
        "算式用到了自己的结果，形成循环：{way}",
    ),
    "cycle_relevant": (
        "Whether the question is shown depends on its own answer: {way}.",
        "本题是否显示取决于自己的答案，形成循环：{way}",
    ),
    "cycle_group": (
        "The group is shown only after '{name}' in row {row} is answered, which lies inside it.",
        "本组要等组内第 {row} 行的“{name}”填写后才显示，因而永远不会显示",
    ),
    "constraint_elsewhere": (
        "The constraint never looks at this question's own answer; write . for it.",
        "约束没有检查本题答案，本题答案用英文句点 . 表示",
    ),
    "appearance_near": (
        "Unknown appearance '{name}'; did you mean '{near}'?",
        "外观“{name}”无法识别，是否应为“{near}”",
    ),
    "file_missing": (
        "The file '{name}' does not lie beside the form.",
        "表单旁没有文件“{name}”，请放入同一文件夹或 media 文件夹",
    ),
    "compiler": ("{message}", "表单无法生成：{message}"),
    "too_many": (
        "And {count} more; only the first {limit} are shown.",
        "另有至少 {count} 处，只列出前 {limit} 处",
    ),
}


def said(code: str, **details: object) -> Said:
    """The sentence of that code with its gaps filled."""
    english, chinese = _SENTENCES[code]
    return Said(english.format(**details), chinese.format(**details))


def perhaps(near: str) -> Said:
    """A proposal to hang behind a sentence; empty when there is none."""
    return Said(f"; did you mean '{near}'?", f"，是否应为“{near}”") if near else Said("", "")


def said_with(code: str, gap: str, tail: Said, **details: object) -> Said:
    """The same with one gap that differs by language."""
    english, chinese = _SENTENCES[code]
    return Said(
        english.format(**details, **{gap: tail.english}), chinese.format(**details, **{gap: tail.chinese})
    )
