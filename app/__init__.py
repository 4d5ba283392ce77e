"""This is about FieldSeal 封验通: on-site inspection and acceptance of retired industrial capacity."""
