"""This is about papers on the screen: composed, looked at, printed, signed, taken back."""
