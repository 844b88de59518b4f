"""Tokens, sentences and phrases of a body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.document import Document
from tasks.extract.phrases import Phrases


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("2,500 U.S. troops", "2,500|U.S.|troops"),
        ("Iraq's adviser", "Iraq|'s|adviser"),
        ("the soldiers’ pay, O'Brien’s", "the|soldiers|’|pay|,|O'Brien|’s"),
        ("don't pay $3.5bn", "don't|pay|$|3.5|bn"),
        ("al-Aaraji (29) -- 10-15%", "al|-|Aaraji|(|29|)|--|10|-|15|%"),
        ("``We stay''", "``|We|stay|''"),
    ],
)
def test_tokens(text, tokens):
    assert Document(text).words == tokens.split("|")


@given(st.text(max_size=60))
def test_tokens_stand_where_they_say(text):
    doc = Document(text)
    assert [text[s:e] for s, e in zip(doc.starts, doc.ends, strict=True)] == doc.words
    assert "".join(doc.words) == "".join(text.split())


def test_what_stands_at_a_character():
    doc = Document("Nine left. Ten stayed.")
    assert doc.words[doc.token_at(5)] == "left"
    assert doc.sentence_at(12) is doc.sentences[1]
    assert doc.sentence_at(10) is None
    assert doc.sentence_index(10) == 0
    assert doc.glued(2) and not doc.glued(1)


def test_the_longest_phrase_wins():
    phrases = Phrases([(("prime",), "short"), (("prime", "minister"), "long")])
    assert phrases.match("the prime minister said".split(), 1, 4) == (3, "long")
    assert phrases.match("the prime minister said".split(), 1, 2) == (2, "short")
    assert phrases.match("the prime minister said".split(), 0, 4) is None
