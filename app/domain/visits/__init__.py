"""This is about on-site work: who went, when, with what notice, to check what."""
