"""This is about drawing the sample pictures: machines, meters, seals, places."""
