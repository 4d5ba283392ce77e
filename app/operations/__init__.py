"""This is about what a person can do: one module, one verb. Read, decide, write at once, return the case."""
