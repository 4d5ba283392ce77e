"""This is about who works: the office, its officers and their laptops."""
