"""This is about what FieldSeal promises, told as tests; the folders mirror app/."""
