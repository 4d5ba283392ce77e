"""This is about the pieces screens are put together from; each looks the same wherever it stands."""
