"""This is about tests of the staff of an enterprise."""
