"""This is about what lies ahead of an enterprise: everything due, of whatever kind, in one list."""
