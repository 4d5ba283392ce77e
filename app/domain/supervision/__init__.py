"""This is about supervision (督办): a slip sent to whoever must act, its answer, and its closing (销号)."""
