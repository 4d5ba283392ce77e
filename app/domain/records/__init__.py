"""This is about papers as values: what a record says, before anybody draws it."""
