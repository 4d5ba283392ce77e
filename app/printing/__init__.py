"""This is about paper: a record drawn as PDF, a scanned PDF looked at as pictures."""
