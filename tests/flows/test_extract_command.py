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
        (b'{"id": 1, "body": "x", "published_at": 5}', "bad_date"),
        (b'{"id": 1, "body": "x", "headline": 5}', "not_an_article"),
    ],
)
def test_a_bad_line_is_named_and_the_next_one_comes_out(dateline, line, reason):
    result = dateline("extract", stdin=line + b"\n" + GOOD + b"\n")
    assert result.exit_code == 1
    assert f"line 1: {reason}" in result.stderr
    assert "Traceback" not in result.stderr
    assert [json.loads(out)["id"] for out in result.stdout.splitlines()] == ["a"]


def test_a_text_on_which_the_rules_fail_has_its_line_and_the_next_one_comes_out(dateline, monkeypatch):
    from tasks.extract.rules import Rules

    whole = Rules.extract

    def fails_on_a(self, article):
        if article.article_id == "a":
            raise IndexError("no such token")
        return whole(self, article)

    monkeypatch.setattr(Rules, "extract", fails_on_a)
    result = dateline("extract", stdin=GOOD + b"\n" + GOOD.replace(b'"a"', b'"b"') + b"\n")
    assert result.exit_code == 0
    assert "line 1: crashed: IndexError: no such token" in result.stderr
    first, second = map(json.loads, result.stdout.splitlines())
    assert first == {"id": "a", "error": "IndexError: no such token"}
    assert second["id"] == "b"
    assert second["quantities"]
