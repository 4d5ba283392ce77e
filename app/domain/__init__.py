"""This is about what is true: values, facts, fold and rules. No files, no screen, no clock."""
