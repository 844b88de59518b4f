"""Where sentences end, and where a full stop ends none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[s:e] for s, e, _ in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine left.|Ten stayed.",
        "Nine left. |“We stay,” Gen. Smith said.",
        "He said: “Nine left.” |Ten stayed.",
        "Did nine leave? |Yes! |They did.",
        "The U.S. sent nine. |It regretted it.",
        "Nine left the U.S. |The others stayed.",
        "Nine soldiers, officers, etc. |They left.",
        "They left at 5 p.m. |The rest stayed.",
        "They left at 5 p.m. |Guards stayed until 9 a.m. |Then nine left.",
        "They met Park Seok-min. |Nine left.",
        "They met in the “U.S.” |Then nine left.",
    ],
)
def test_sentences_end(text):
    parts = [p.strip() for p in text.split("|")]
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The man fled the yard.|Witnesses saw nine.",
        "He said “nine left.”|The police came!|They stayed.",
        "Were nine hurt?|“Ten were,” she said.",
    ],
)
def test_sentences_end_where_the_blank_was_lost(text):
    assert sentences(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "Maj. Gen. John W. Brennan Jr. commands it.",
        "They met on Dec. 9 and on Jan. 5 in Riverton.",
        "They met at 5 p.m. Monday, at 6 p.m. EST, at 7 p.m. Eastern and at 8 p.m. Moscow time.",
        "It stood on kalo.example and www.kalo.Example there.",
        "Its head is A.Holm of Kalo.Com there.",
        "The U.S. Army sent 2.5 million dollars.",
        "Lt. Col. Smith, No. 3 in the list, left at 5 p.m. on Monday.",
        "He works for Example Inc. and for Sample Corp. in St. Petersburg.",
        "“Really?” he asked.",
        "“Stop!” she cried.",
        "Nine ... ten ... and so on.",
        "Prof. A. B. Sample spoke.",
        "They met John “J.D.” Sample in May.",
    ],
)
def test_one_sentence(text):
    assert sentences(text) == [text]


def test_a_blank_line_ends_a_sentence_and_a_line_break_does_not():
    text = "Nine left\n\nTen stayed\nin the town."
    assert sentences(text) == ["Nine left", "Ten stayed\nin the town."]
    assert [p for _, _, p in split_sentences(text)] == [0, 1]


@pytest.mark.parametrize(("words", "pieces"), [(300, 1), (301, 2), (900, 3)])
def test_what_goes_on_without_a_stop_is_cut(words, pieces):
    found = sentences("nine left " * (words // 2) + "now" * (words % 2))
    assert len(found) == pieces
    assert sum(len(s.split()) for s in found) == words


def test_bullets_are_sentences():
    assert sentences("They took:\n- nine trucks\n- ten tents") == [
        "They took:",
        "- nine trucks",
        "- ten tents",
    ]


@given(st.text(alphabet='ab AB.?!"”)(\n1', max_size=80))
def test_sentences_cover_the_text_in_order(text):
    found = split_sentences(text)
    assert "".join("".join(text[s:e] for s, e, _ in found).split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(found))
