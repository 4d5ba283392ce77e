"""This is about sheets: reading a workbook and compiling it to an XForm."""
