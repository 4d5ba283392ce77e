"""This is about the other duties of the plan as lists (任务清单), each described by a table."""
