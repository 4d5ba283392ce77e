"""This is about machines on their way out: steps, cut-off points, seals, disposal."""
