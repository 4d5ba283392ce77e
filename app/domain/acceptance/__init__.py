"""Conclusion per item, opinion per enterprise."""
