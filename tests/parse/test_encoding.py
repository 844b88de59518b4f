"""Bytes in, text out, or a reason why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.errors import ParseError
from tasks.parse import parse
from tasks.parse.encoding import decode

TEXT = "Café owners in Kirkuk counted 1,200 soldiers – “too many”, one said on Monday."


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16", "utf-16-le", "utf-16-be", "utf-16-be mark", "utf-32", "cp1252"],
)
def test_encodings_of_news_files(content):
    assert decode(content) == TEXT


MACINTOSH = "“Many soldiers left the café,” the governor’s aide said."


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (MACINTOSH.encode("mac_roman"), MACINTOSH),
        (MACINTOSH.encode("cp1252"), MACINTOSH),
        ("Os Órgãos e a Ópera: Õ".encode("cp1252"), "Os Órgãos e a Ópera: Õ"),
        (TEXT.encode() + "\nZoé left.".encode("cp1252"), TEXT + "\nZoé left."),
        ("Zoé left “at once”.".encode("cp1252") + b" Caf\xc3\xa9", "Zoé left “at once”. CafÃ©"),
    ],
    ids=["mac", "windows", "capitals", "a stray in UTF-8", "UTF-8 in windows"],
)
def test_bytes_that_are_not_quite_utf8(content, text):
    assert decode(content) == text


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"%PDF-1.7 ...", "binary"),
        (b"PK\x03\x04....", "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x00\x01\x02" * 50, "binary"),
        (b"Nine \x81 soldiers \x8d left on Monday, the governor said.", "undecodable"),
        (b"\xef\xbb\xbfNine \xff soldiers", "undecodable"),
        (b"<!DOCTYPE html><html><body>Nine soldiers left.</body></html>", "markup"),
        (b"<div class='x'><p>Nine soldiers left, the governor said.</p></div>", "markup"),
        (b"<p>Nine soldiers left, the governor said.</p>", "markup"),
        (b'{"headline": "Nine left", "body": "Nine soldiers left, the governor said."}', "markup"),
        (b'[\n {"body": "Nine soldiers left, the governor said."}]', "markup"),
        (b"1 2 3\n\n--- 4", "no_text"),
    ],
)
def test_what_is_no_story_says_why(content, code):
    with pytest.raises(ParseError) as refused:
        parse(content, "story.txt")
    assert refused.value.code == code
    assert len(refused.value.detail) > 20


@given(st.binary(max_size=400))
def test_any_bytes_are_a_story_or_a_reason(content):
    try:
        story = parse(content, "story.txt")
    except ParseError as refused:
        assert refused.code in {"empty", "binary", "undecodable", "markup", "no_text"}
    else:
        assert story.paragraphs
