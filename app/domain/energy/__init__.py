"""This is about limits of unit consumption: found by standard and product, held against consumption."""
