"""This is about the screens only an office's own computer has."""
