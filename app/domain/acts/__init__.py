"""This is about the algebra of acts: who stated what, having seen what, and how this becomes one case."""
