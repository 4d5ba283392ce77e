"""This is about problems found and what became of them."""
