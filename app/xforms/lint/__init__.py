"""This is about what a clerk got wrong in a workbook."""
