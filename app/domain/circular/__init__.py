"""This is about the circular (督查通报): progress in the ledger's numbers, what is late, what is demanded."""
