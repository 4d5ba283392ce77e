"""This is about the functions of the ODK XForms specification, one table by subject."""
