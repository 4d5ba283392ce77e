"""This is about what readers of pictures raise when the bytes are broken.

Anything else is a bug and ends the child.
"""

import struct

from exifread.core.exceptions import ExifError
from PIL import Image

BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    ExifError,
    Image.DecompressionBombError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)
