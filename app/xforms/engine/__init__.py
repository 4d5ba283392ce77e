"""This is about a record that is being filled in."""
