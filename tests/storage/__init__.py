"""This is about keeping bytes: every test here works on real files in a temporary folder."""
