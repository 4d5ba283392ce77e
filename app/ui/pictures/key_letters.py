"""This is about keys as letters, whatever the keyboard's state of capitals."""

from PySide6.QtCore import Qt


def letter_of(key: int) -> str:
    """Capital letter or digit of a key; empty for any other."""
    is_plain = Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9
    return chr(key) if is_plain else ""
