"""This is about being measured.

The JSON-lines adapter of the public conformance protocol (developer command).
"""

from app.xforms.conformance.protocol import serve

__all__ = ["serve"]
