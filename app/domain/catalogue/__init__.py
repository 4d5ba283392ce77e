"""This is about the catalogues of what has to be retired: found, weighed by their conditions, matched."""
