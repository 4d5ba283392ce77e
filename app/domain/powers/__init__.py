"""This is about who may lawfully do what (domain.md §1.2): powers, 查封, lawful cuts of supply."""
