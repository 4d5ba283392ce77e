"""This is about acceptance: a conclusion per item, an opinion per enterprise."""
