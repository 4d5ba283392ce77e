"""This is about agencies: which body an office is, and what the law lets each body do."""
