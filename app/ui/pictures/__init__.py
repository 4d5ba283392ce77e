"""This is about pictures on the screen: a grid of small ones, one looked at whole, several side by side."""
