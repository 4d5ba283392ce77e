"""Machines on their way out: steps, cut-off points, seals, disposal."""
