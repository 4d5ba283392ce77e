"""This is about inspection forms: an XLSForm in, questions and answers out. It knows nothing of cases.

Read it like a small compiler with its run time: `workbook` (sheets → XForm) → `model` (XForm → binds, controls,
texts) → `xpath` + `functions` (expressions → closures) → `engine` (a record that keeps itself up to date) →
`submission` (XML out and in). `lint` tells a clerk what is wrong with a workbook, by sheet, row and column.
"""

from app.xforms.errors import FormFault, FormRefused


__all__ = ["FormFault", "FormRefused"]
