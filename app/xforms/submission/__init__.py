"""This is about records as XML, out and in."""
