"""The algebra of acts: what was stated, by whom, having seen what; how statements become one case."""
