"""This is about the whole road of a machine, from the screening that finds it to the last 回头看."""
