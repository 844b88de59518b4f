"""Bytes to text: byte order marks, UTF-8, UTF-16, Windows-1252 and Mac Roman, and a clear no to everything else."""

from __future__ import annotations

import codecs
import re

from seeds.errors import ParseError

# Longest mark first: the mark of UTF-32 little endian begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"{\\rtf": "an RTF document",
    b"SQLite format 3": "an SQLite database",
    b"\x7fELF": "a program",
    b"PAR1": "a Parquet table",
}
CONTROL = frozenset(range(32)) - set(b"\t\n\v\f\r\x1b\x1a")
# Curly quotes where only quotes can stand, in the bytes of Mac Roman (letters in Windows-1252) and of Windows-1252.
MAC_QUOTES = re.compile(rb"[a-z]\xd5(?:s|t|re|ve|ll|d|m)\b|(?:^|\s)\xd2[A-Za-z]|[a-z][.,!?]?\xd3(?:\s|$)")
WINDOWS_QUOTES = re.compile(rb"[\x91-\x94\x96\x97]")
LOOK = 65_536  # this many bytes tell text from binary


def decode(content: bytes) -> str:
    """The text in `content`, without a byte order mark.

    Raises ParseError: `empty` (nothing but white space), `binary` (no text file), `undecodable` (neither UTF-8,
    UTF-16 nor Windows-1252).
    """
    if not content.strip(b"\x00 \t\r\n\v\f"):
        raise ParseError("empty", "the file is empty; nothing to read")
    for magic, name in MAGIC.items():
        if content.startswith(magic):
            raise ParseError("binary", f"this is {name}, not text; save the story as plain text")
    text = _decode(content)
    if not text.strip("\ufeff\x00 \t\r\n\v\f"):
        raise ParseError("empty", "the file has no text; nothing to read")
    return text


def _decode(content: bytes) -> str:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    wide = _unmarked_utf16(content)
    if wide:
        return _strict(content, wide)
    if _is_binary(content):
        raise ParseError("binary", "the file holds binary bytes, not text; save the story as plain text")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _mended(content) or _strict(content, _of_bytes(content))


def _of_bytes(content: bytes) -> str:
    """The encoding of bytes that aren't UTF-8: that of old Macs where its curly quotes stand, else Windows-1252."""
    return "mac_roman" if MAC_QUOTES.search(content) and not WINDOWS_QUOTES.search(content) else "cp1252"


def _mended(content: bytes) -> str | None:
    """UTF-8 with a few bytes of Windows-1252 in it, as files put together from two have; None if it isn't that."""
    strays = content.decode("utf-8", "replace").count("\ufffd")
    letters = sum(not c.isascii() for c in content.decode("utf-8", "ignore"))
    if letters <= strays:
        return None
    try:
        return content.decode("utf-8", "cp1252_strays")
    except UnicodeDecodeError:
        return None


def _stray(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    try:
        return error.object[error.start : error.end].decode("cp1252"), error.end
    except UnicodeDecodeError:
        raise error from None


codecs.register_error("cp1252_strays", _stray)


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as e:
        raise ParseError(
            "undecodable",
            f"byte {e.start} ({content[e.start : e.start + 1].hex()}) is not {encoding}; "
            "save the story as UTF-8",
        ) from e


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark: of Latin text every second byte is zero."""
    head = content[:LOOK]
    if len(head) < 4 or len(content) % 2:
        return None
    half = len(head) // 2
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd > 0.7 and even < 0.1:
        return "utf-16-le"
    if even > 0.7 and odd < 0.1:
        return "utf-16-be"
    return None


def _is_binary(content: bytes) -> bool:
    head = content[:LOOK]
    return 0 in head or sum(head.count(c) for c in CONTROL) > len(head) / 100
