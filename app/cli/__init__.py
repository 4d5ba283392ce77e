"""The operations without a screen: one module per group of verbs."""
