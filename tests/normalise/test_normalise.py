"""What an article is made of, and the laws of its text and ids."""

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.normalise import normalise
from tasks.normalise.identity import status_of, story_id, without_mark
from tasks.normalise.language import language_of
from tasks.normalise.text import clean
from warehouse.models import RawArticle

NOW = datetime(2026, 1, 2, tzinfo=UTC)
BODY = (
    "The garrison at the river base will shrink to 900 soldiers by June, the governor said.",
    "He gave no reason.",
)


def raw(**fields) -> RawArticle:
    return RawArticle(
        **{
            "uri": "s.txt",
            "content_sha256": "0",
            "format": "plain",
            "headline": "Garrison to shrink",
            "paragraphs": BODY,
        }
        | fields
    )


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet="aé ̈\u00a0\u200b\n\t“”–", max_size=40))
def test_clean_text_is_nfc_and_has_single_blanks(text):
    out = clean(text)
    assert unicodedata.is_normalized("NFC", out)
    assert "  " not in out and out == out.strip()


def test_quotes_and_dashes_stay():
    assert clean("“two – or ‘three’ — of them”") == "“two – or ‘three’ — of them”"


def test_the_dateline_leaves_the_body_and_fills_its_columns():
    a = normalise(raw(paragraphs=("RIVERTON, Dec 9, 2021 (AFP) - " + BODY[0], BODY[1])), NOW)
    assert a.body == "\n\n".join(BODY)
    assert (a.dateline_place, a.agency, a.published_at) == (
        "Riverton",
        "AFP",
        datetime(2021, 12, 9, tzinfo=UTC),
    )
    assert a.published_text == "Dec 9, 2021"


@pytest.mark.parametrize(
    ("uri", "day"),
    [
        ("2021-12-09-garrison.txt", (2021, 12, 9)),
        ("in/20211210.txt", (2021, 12, 9)),
        ("2021-11-30.txt", None),
        ("garrison.txt", None),
    ],
)
def test_the_year_of_a_dateline_may_stand_in_the_name_of_the_file(uri, day):
    a = normalise(raw(uri=uri, paragraphs=("RIVERTON, Dec 9 (AFP) - " + BODY[0],)), NOW)
    assert a.published_at == (datetime(*day, tzinfo=UTC) if day else None)
    assert a.published_precision == ("day" if day else "unknown")


def test_the_same_text_has_the_same_id_wherever_it_comes_from():
    a = normalise(raw(), NOW)
    b = normalise(
        raw(uri="other.txt", content_sha256="1", paragraphs=("RIVERTON (AFP) - " + BODY[0] + "  ", BODY[1])),
        NOW,
    )
    assert a.article_id == b.article_id
    assert a.article_id != normalise(raw(paragraphs=BODY[:1]), NOW).article_id


def test_a_source_that_is_an_agency_is_the_agency():
    assert normalise(raw(publisher="Associated Press"), NOW).agency == "AP"
    assert normalise(raw(publisher="Associated Press"), NOW).publisher is None
    assert (
        normalise(raw(publisher="The River Post", byline="Ann Example, Reuters"), NOW).publisher
        == "The River Post"
    )


def test_versions_share_their_story_id():
    day = datetime(2021, 12, 9, tzinfo=UTC)
    first = story_id("Garrison to shrink", "AFP", day, "a")
    assert first == story_id("CORRECTED: Garrison to shrink", "AFP", day.replace(day=11), "b")
    assert first == story_id("UPDATE 2-Garrison to shrink", "afp", day, "b")
    assert first != story_id("Garrison to shrink", "Reuters", day, "a")
    assert first != story_id("Garrison to shrink", "AFP", day.replace(year=2022), "a")


@pytest.mark.parametrize(
    "headline", ["Correction officers strike", "Kill bill passes", "Update on talks", "Lead in the water"]
)
def test_headlines_that_begin_like_marks(headline):
    assert without_mark(headline) == headline
    assert status_of(headline, ()) == "usable"


@pytest.mark.parametrize(
    ("headline", "notices", "status"),
    [
        ("WITHDRAWN: Garrison to shrink", (), "withdrawn"),
        ("Garrison to shrink", ("Mandatory kill: the source was wrong",), "withdrawn"),
        ("CORRECTED: Garrison to shrink", (), "usable"),
    ],
)
def test_status(headline, notices, status):
    assert status_of(headline, notices) == status


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (" ".join(BODY * 2), "en"),
        (
            "Le gouverneur de la province a dit lundi que les soldats de la base ne sont plus dans le pays et que la mission est finie pour le moment.",
            "fr",
        ),
        (
            "Der Gouverneur sagte am Montag, dass die Soldaten nicht mehr in der Basis sind und dass sich die Lage im Land nach dem Abzug nicht ändert.",
            "de",
        ),
        (
            "قال المحافظ إن الجنود لم يعودوا في القاعدة بعد هذا اليوم وإن البعثة التي بدأت منذ عام قد انتهت في كل البلاد من دون أن يذكر السبب عن ذلك",
            "ar",
        ),
        ("Nine left.", None),
        ("xq zzt " * 40, None),
    ],
)
def test_language(text, language):
    assert language_of(text) == language
