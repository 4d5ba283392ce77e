"""This is about what an XForm says: structure, binds, controls, texts, actions."""
