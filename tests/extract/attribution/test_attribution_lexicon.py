"""The lexicon of cues: inflection, and seeds that are refused with the line that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

import seeds
from seeds.errors import SeedError
from tasks.extract.attribution import lexicon
from tasks.extract.attribution.nouns import nouns


@pytest.mark.parametrize(
    ("verb", "past", "third", "ing"),
    [
        ("say", "said", "says", "saying"),
        ("argue", "argued", "argues", "arguing"),
        ("deny", "denied", "denies", "denying"),
        ("stress", "stressed", "stresses", "stressing"),
        ("agree", "agreed", "agrees", "agreeing"),
        ("admit", "admitted", "admits", "admitting"),
        ("convey", "conveyed", "conveys", "conveying"),
    ],
)
def test_inflection(verb: str, past: str, third: str, ing: str) -> None:
    forms = lexicon.inflect(verb)
    assert (forms["past"], forms["third"], forms["ing"]) == (past, third, ing)


def test_the_longest_cue_wins() -> None:
    words = "they called for calm".split()
    found = lexicon.verbs().match(words, 1, len(words))
    assert found is not None
    assert found[1].cue.lemma == "call for"


def test_every_cue_has_an_act_and_frames() -> None:
    assert all(c.frames and c.modality for c in lexicon.cues())
    assert len({c.lemma for c in lexicon.cues()}) == len(lexicon.cues())
    assert nouns()["claims"].cue.act == "claim"


@pytest.mark.parametrize("row", ["say,cz,say,say", "say,c,speak,say", "say,c,say,sing", "say,,say,say"])
def test_a_wrong_row_is_refused(row: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lexicons").mkdir()
    for name in (lexicon.ACTS, lexicon.IRREGULAR):
        (tmp_path / name).write_text((seeds.ROOT / name).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / lexicon.CUES).write_text(f"cue,frames,kind,act\n{row}\n", encoding="utf-8")
    monkeypatch.setattr(seeds, "ROOT", tmp_path)
    lexicon.cues.cache_clear()
    try:
        with pytest.raises(SeedError, match="say"):
            lexicon.cues()
    finally:
        lexicon.cues.cache_clear()
