"""This is about what was answered in inspection forms."""
