"""This is about where a machine went once it was taken down (处置去向), and what proves it."""
