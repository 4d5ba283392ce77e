"""This is about how everything looks, in one place: colours, sizes, icons, fonts, the style sheet."""
