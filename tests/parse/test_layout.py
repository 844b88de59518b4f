"""Which part of a story is what, layout by layout."""

import pytest

from tasks.parse import parse

FIRST = "The garrison at the river base will shrink to 900 soldiers by the end of June, the governor said on Monday."
SECOND = 'He gave no reason. "We shall see," he added.'
LAST = "About 1,200 soldiers had been stationed there since the spring, according to the provincial council."


def story(text: str):
    return parse(text.encode(), "story.txt")


def test_labelled_header_with_repeated_headline_and_caption():
    s = story(
        f"Garrison to shrink, governor says\n\nBy: AFP      Published: 06:44 PM, 9 Dec, 2021\nGates of the river base\n"
        f"Garrison to shrink, governor says\n\n{FIRST}\n\n{LAST}\n\n\nExample Press is an international news agency."
    )
    assert (s.format, s.headline, s.byline) == ("labelled", "Garrison to shrink, governor says", "AFP")
    assert s.published_text == "06:44 PM, 9 Dec, 2021"
    assert s.captions == ("Gates of the river base",)
    assert s.paragraphs == (FIRST, LAST)
    assert s.boilerplate == ("Example Press is an international news agency.",)


def test_byline_and_iso_date_lines():
    s = story(
        f"Garrison to shrink\nBy Ann Example and Bob Sample, Example Press\n2021-12-09\n\n{FIRST}\n\n{LAST}"
    )
    assert (s.format, s.headline, s.published_text) == ("byline", "Garrison to shrink", "2021-12-09")
    assert s.byline == "Ann Example and Bob Sample, Example Press"
    assert s.paragraphs == (FIRST, LAST)


def test_agency_dateline_stays_in_the_first_paragraph_for_normalise():
    s = story(f"Garrison to shrink\n\nRIVERTON, Dec 9 (AFP) - {FIRST}\n\n{LAST}")
    assert s.paragraphs[0].startswith("RIVERTON, Dec 9 (AFP) - ")


def test_no_header_at_all():
    s = story(f"{FIRST}\n\n{LAST}")
    assert (s.format, s.headline, s.paragraphs) == ("plain", "", (FIRST, LAST))


def test_one_line_is_a_story():
    assert story("The garrison left.").paragraphs == ("The garrison left.",)


def test_crossheads_stand_between_paragraphs():
    s = story(f"Garrison to shrink\n\n{FIRST}\n\nNo reason given\n\n{SECOND}\n\n{LAST}")
    assert s.crossheads == ("No reason given",)
    assert s.paragraphs == (FIRST, SECOND, LAST)


def test_short_sentence_is_no_crosshead():
    s = story(f"Garrison to shrink\n\n{FIRST}\n\nNobody agreed.\n\n{LAST}")
    assert s.paragraphs == (FIRST, "Nobody agreed.", LAST)


def test_lines_without_blank_lines_between_them():
    s = story(f"Garrison to shrink\n2021-12-09\n{FIRST}\n{LAST}")
    assert s.paragraphs == (FIRST, LAST)


def test_hard_wrapped_lines_become_paragraphs():
    s = story(
        "Garrison to shrink\n\nThe garrison at the river base will shrink to 900 soldiers by the\n"
        "end of June, the governor of the province said on Monday after a\nmeeting.\n\nNobody asked him why that was so."
    )
    assert s.paragraphs == (
        "The garrison at the river base will shrink to 900 soldiers by the end of June, the governor of the province "
        "said on Monday after a meeting.",
        "Nobody asked him why that was so.",
    )


def test_indented_paragraphs_without_blank_lines():
    s = story(
        "Garrison to shrink\n\n   The garrison at the river base will shrink by the end of June to\n"
        "nine hundred soldiers, the governor of the province said on Monday.\n"
        "   He gave no reason for that when reporters of the local newspapers\nasked him."
    )
    assert len(s.paragraphs) == 2


def test_notice_of_a_correction_is_kept_apart():
    s = story(f"Garrison to shrink\n(Corrects the number in the first paragraph)\n2021-12-09\n\n{FIRST}")
    assert s.notices == ("(Corrects the number in the first paragraph)",)
    assert s.paragraphs == (FIRST,)


def test_a_mark_before_the_headline_is_no_notice():
    assert story(f"CORRECTED: Garrison to shrink\n\n{FIRST}").headline == "CORRECTED: Garrison to shrink"
    assert (
        story(f"Correction: it was nine, not ten.\nGarrison to shrink\n\n{FIRST}").headline
        == "Garrison to shrink"
    )


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ann Example; editing by Bob Sample)",
        "Copyright 2021 Example Press. All rights reserved.",
        "Example Press writer Ann Example in Riverton contributed to this report.",
        "-30-",
        "ap-ae/bs",
    ],
)
def test_boilerplate_at_the_end(line):
    s = story(f"Garrison to shrink\n\n{FIRST}\n\n{LAST}\n\n{line}")
    assert (s.paragraphs, s.boilerplate) == ((FIRST, LAST), (line,))


@pytest.mark.parametrize(
    "line", ["Read more: the base in pictures", "Advertisement", "Sign up for the morning letter"]
)
def test_boilerplate_inside(line):
    s = story(f"Garrison to shrink\n\n{FIRST}\n\n{line}\n\n{LAST}")
    assert (s.paragraphs, s.boilerplate) == ((FIRST, LAST), (line,))


@pytest.mark.parametrize(
    "sentence",
    [
        "Copyright law has nothing to do with it, the governor told reporters.",
        "Photographs of the base were shown at the meeting on Monday.",
        "Correction officers were among the guests of the governor.",
        "Follow us if you dare, the note to the garrison said, according to the council.",
        "The council is an old and respected body.",
        "Related costs were not mentioned: the governor had left.",
    ],
)
def test_sentences_that_look_like_furniture_stay(sentence):
    s = story(f"Garrison to shrink\n\n{FIRST}\n\n{sentence}\n\n{LAST}")
    assert s.paragraphs == (FIRST, sentence, LAST)


@pytest.mark.parametrize(
    "line",
    [
        "Photo: soldiers at the gate",
        "FILE — A convoy leaves the camp in this 2019 picture",
        "(EP Photo/Ann Example)",
        "A convoy leaves the camp in spring. (Handout photo)",
        "Soldiers at the gate / AFP",
    ],
)
def test_captions(line):
    s = story(f"Garrison to shrink\n\n{FIRST}\n\n{line}\n\n{LAST}")
    assert (s.paragraphs, s.captions) == ((FIRST, LAST), (line,))


def test_windows_line_ends_and_form_feeds():
    s = story(f"Garrison to shrink\r\n\r\n{FIRST}\r\n\f\r\n{LAST}\r\n")
    assert s.paragraphs == (FIRST, LAST)


def test_nothing_of_the_text_is_lost():
    text = f"Garrison to shrink\nBy: EP\n\n{FIRST}\n\nA word\n\n{SECOND}\n\nPhoto: gate\n\n{LAST}\n\nCopyright EP"
    s = story(text)
    kept = " ".join([s.headline, s.byline, *s.paragraphs, *s.captions, *s.crossheads, *s.boilerplate])
    assert set(text.replace("By:", "").split()) == set(kept.split())
