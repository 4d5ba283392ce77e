"""This is about bytes in, bytes out: case files, office file, tray, register, object store, key ring."""
