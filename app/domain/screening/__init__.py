"""This is about screening (摸底排查): all firms to be looked at, how far a township is covered."""
