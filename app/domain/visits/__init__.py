"""On-site work: who went, when, with what notice, to check what."""
