"""The firm a case is about: its names, sites and responsible parties."""
