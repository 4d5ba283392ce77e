"""Who works: the office, its officers and their laptops."""
