"""The word classes that the claim builder asks for."""

from __future__ import annotations

import pytest

from seeds import read_yaml
from seeds.errors import SeedError
from tasks.extract.claim.words.word_class import word_class


@pytest.mark.parametrize("name", sorted(read_yaml("lexicons/claim_words.yaml")))
def test_a_class_holds_words_in_lower_case_once(name: str) -> None:
    words = read_yaml("lexicons/claim_words.yaml")[name]
    assert words
    assert word_class(name) == set(words)
    assert [w for w in words if w != w.lower()] == []
    assert len(set(words)) == len(words)


def test_an_unknown_class_is_named() -> None:
    with pytest.raises(SeedError, match="no word class 'colours'"):
        word_class("colours")
