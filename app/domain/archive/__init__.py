"""This is about the archive (归档): what a file of one enterprise must hold, and what it still lacks."""
