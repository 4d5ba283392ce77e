"""This is about the exit plan: what a workbook says, what is doubtful, what a confirmed plan states."""
