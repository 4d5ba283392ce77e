"""Schematic machines, plates, dials and seals for the sample pictures: nobody's plant, nobody's face."""
