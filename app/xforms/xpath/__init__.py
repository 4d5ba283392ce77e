"""This is about expressions: from text to closures over nodes."""
