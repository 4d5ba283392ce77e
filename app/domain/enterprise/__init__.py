"""This is about the firm behind a case: its names, sites and responsible parties."""
