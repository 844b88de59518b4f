"""`dateline extract`: a bad line is reported, the others come out."""

import json

import pytest

GOOD = json.dumps(
    {"id": "a", "published_at": "2021-12-09", "headline": "", "body": "Nine soldiers left."}
).encode()


def test_one_line_out_for_one_line_in(dateline):
    result = dateline("extract", stdin=GOOD + b"\n\n" + GOOD.replace(b'"a"', b'"b"') + b"\n")
    assert result.exit_code == 0
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not_json"),
        (b"[]", "not_an_article"),
        (b'{"id": 1}', "not_an_article"),
        (b"\xff\xfe", "not_utf8"),
        (b'{"id": 1, "body": "x", "published_at": "soon"}', "bad_date"),
        (b'{"id": 1, "body": "x", "published_at": 5}', "crashed"),
    ],
)
def test_a_bad_line_is_named_and_the_next_one_comes_out(dateline, line, reason):
    result = dateline("extract", stdin=line + b"\n" + GOOD + b"\n")
    assert result.exit_code == 1
    assert f"line 1: {reason}" in result.stderr
    assert "Traceback" not in result.stderr
    assert [json.loads(out)["id"] for out in result.stdout.splitlines()] == ["a"]
