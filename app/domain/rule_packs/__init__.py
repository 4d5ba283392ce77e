"""This is about rule packs: law tables an office sends out signed, and which table holds on which day."""
