"""This is about inspection forms on the screen: sections, questions, answers stored as they are left.

`work` opens a form on the worker; `parts` cuts it into pieces small enough to build; `form_view` is the
screen: it asks the engine (`xforms` Session, on the window's thread from then on) and hands what is new to
`answer_keeper`. Each question is a `question_box` around one of `editors` or `choices`.
"""
