"""What a person can do: one module, one verb. Read, decide, write in one transaction, return the case."""
