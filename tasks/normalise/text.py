"""Clean text: one form of each letter, regular white space, quotes and dashes as they stand."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphens, zero-width marks, direction marks, byte order marks: they carry no meaning and split words.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
SPACE = re.compile(r"\s+")


def clean(text: str) -> str:
    """One line of text in NFC without invisible marks, with single blanks. Cleaning twice changes nothing."""
    text = CONTROL.sub(" ", INVISIBLE.sub("", text))
    return SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()
