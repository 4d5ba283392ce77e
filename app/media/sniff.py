"""This is about what kind of file some bytes are, whatever the name says."""

UNKNOWN = "application/octet-stream"
HEAD = 64

_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"})
_HEIF_BRANDS = frozenset({b"mif1", b"msf1", b"heif"})


def media_type(head: bytes) -> str:
    """Args: head is the first 64 bytes, or all of a shorter file."""
    for start, kind in (
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"GIF8", "image/gif"),
        (b"BM", "image/bmp"),
        (b"%PDF-", "application/pdf"),
    ):
        if head.startswith(start):
            return kind
    if head[:4] in (b"II*\0", b"MM\0*"):
        return "image/tiff"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return _by_brand(head[8:12], head[16:])
    if head[4:8] in (b"moov", b"mdat", b"wide", b"free", b"skip"):
        return "video/quicktime"
    return UNKNOWN


def _by_brand(major: bytes, others: bytes) -> str:
    brands = {others[at : at + 4] for at in range(0, len(others) - 3, 4)}
    if major in _HEIC_BRANDS or (major in _HEIF_BRANDS and _HEIC_BRANDS & brands):
        return "image/heic"
    if major in (b"avif", b"avis") or (major in _HEIF_BRANDS and b"avif" in brands):
        return "image/avif"
    if major in _HEIF_BRANDS:
        return "image/heif"
    if major == b"qt  ":
        return "video/quicktime"
    if major.startswith((b"3gp", b"3g2")):
        return "video/3gpp" if major.startswith(b"3gp") else "video/3gpp2"
    return "video/mp4"


def is_video(kind: str) -> bool:
    return kind.startswith("video/")
