"""This is about an inspection form on the screen: one widget per kind of question."""
