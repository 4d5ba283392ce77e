"""This is about the operations without a screen: one module per group of verbs."""
