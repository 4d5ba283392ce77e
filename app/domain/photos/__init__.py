"""This is about pictures: what their files claim, and where they belong."""
