"""This is about what is closed but not yet wholly dismantled (已关停未彻底拆除), and why it still stands."""
