"""This is about the staff of an enterprise that goes (职工安置): figures, helpers, events, the roster."""
