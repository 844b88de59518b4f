"""Names that make one place together: what lies in what ("Azra village in Logar"), and the members of a list."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.where.located import CALLED, GENITIVE, HOUSE, is_called_place, is_state
from tasks.extract.claim.where.place import Place
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

GAP = 5  # tokens between the names of a nested place or of a list
FAR = 14  # the same with a distance: "Vell, about 45 km (28 miles) south of Basra"
APPOSED = 14  # tokens of "the last village that the rebels hold in"
AROUND = frozenset("about some around roughly from of ( ) -".split())
AT = frozenset("in at near outside".split())
INNER = frozenset("port city town village resort suburb".split())


def take_in(setting: Setting, out: list[Place], before: Mention, m: Mention) -> bool:
    """Take `m` into the place before: as what it lies in, as its part, or as a further member of a list. False where it
    belongs to none of these."""
    if not out or out[-1].end != before.end:
        return False
    doc, last = setting.doc, out[-1]
    if m.start < before.end:
        _lie_in(setting, last, m)  # "Gotera, Morazan Department", whose first mention ends in "Morazan"
        return True
    i, j = doc.token_at(before.end), doc.token_at(m.start)
    between = _between(doc, last, i, j)
    if not between and _is_in_apposition(doc, i, j):
        _lie_in(setting, last, m)
        return True
    if not between:
        return False
    soil = before.form == "nationality" and between[0] in word_class("soil")
    if (soil and between[1:] in ([], [","])) or (between[0] in INNER and between[1:] == ["of"]):
        _go_in(setting, last, m)  # "the Somali capital, Mogadishu", "the Black Sea port of Poti"
        last.end = m.end
    elif between[0] in GENITIVE and (len(between) <= 2 or (between[1] in CALLED and between[2:] == [","])):
        if not last.nested:
            _go_in(setting, last, m)
        last.end = m.end
    elif _goes_on_with(between) or (between == [","] and _list_goes_on(doc, m)):
        _add(setting, last, m, " and " if "and" in between else ", ")
    elif between == [","] or all(w in word_class("nesting") for w in between) or _is_distance(between):
        _lie_in(setting, last, m)
    else:
        return False
    return True


def _is_in_apposition(doc: Document, i: int, j: int) -> bool:
    """ "Yenna, the last village that the rebels hold in the Orak district"."""
    if j - i > APPOSED or "," in doc.lower[i + 1 : j] or not is_called_place(doc, i):
        return False
    while j > i and doc.lower[j - 1] in word_class("on_the_way") and doc.lower[j - 1] != "of":
        j -= 1
    return doc.lower[j - 1] in AT or doc.lower[j - 1] == "of"


def _lie_in(setting: Setting, last: Place, m: Mention) -> None:
    """ "Gotera in Morazan": the second is the outer one."""
    if last.members == 1:
        last.country = m.country or last.country
    if not last.nested:
        last.outer, last.outer_key = setting.name(m), setting.canonical(m)
    last.end, last.nested = m.end, True


def _goes_on_with(between: list[str]) -> bool:
    """ "In Vell and Basra", "in Vell, Mali, and Basra", "in Vell and in Basra", "in Vell and the adjoining Basra"."""
    if between[:1] == [","]:
        between = between[1:]
    if between[:1] != ["and"]:
        return False
    rest = between[1:]
    if rest and rest[0] in AT:
        rest = rest[1:]
    beside = rest[rest[:1] == ["the"] :]
    return not rest or (len(beside) == 1 and beside[0] in word_class("adjoining"))


def _between(doc: Document, last: Place, i: int, j: int) -> list[str]:
    """The words between two names, without the noun of what the first is; none where they are too many."""
    for k in range(i, min(j, i + HOUSE)):
        if last.facility and doc.lower[k] in word_class("facility"):
            i = k + 1
    if i + 1 < j and doc.lower[i] in word_class("kind_of_place"):
        i += 1  # "in Vell hamlet and Basra"
    between = doc.lower[i:j]
    return between if len(between) <= (GAP if word_class("length").isdisjoint(between) else FAR) else []


def _is_distance(between: list[str]) -> bool:
    """ "Vell, about 45 km (28 miles) south of Basra"."""
    known = word_class("nesting") | word_class("length") | AROUND
    return not word_class("length").isdisjoint(between) and all(w in known or w[0].isdigit() for w in between)


def _list_goes_on(doc: Document, m: Mention) -> bool:
    """Whether another member of a list follows: "in Basra, Mosul and Erbil"."""
    i = doc.token_at(m.end)
    following = doc.words[i : i + 3]
    return "and" in following and any(w[0].isupper() for w in following)


def _go_in(setting: Setting, last: Place, m: Mention) -> None:
    """ "Baghdad's Karrada quarter": the second is the inner one."""
    last.name, last.key, last.state = setting.name(m), setting.canonical(m), False
    last.country = m.country or last.country


def _part_of_state(setting: Setting, m: Mention) -> str:
    """ "Northern " of "southern Turkey and northern Syria"."""
    i = setting.doc.token_at(m.start)
    word = setting.doc.lower[i if m.head and m.start < m.head[0] else i - 1]
    return f"{word} " if is_state(setting, m) and word in word_class("compass") else ""


def _add(setting: Setting, last: Place, m: Mention, link: str) -> None:
    if last.state and last.members == 1 and not is_state(setting, m):
        last.name = setting.doc.body[last.start : last.end]  # "Sanaa and Hodeidah": no government among towns
    last.name = last.name.replace(" and ", ", ") + link + _part_of_state(setting, m) + setting.name(m)
    last.key = f"{last.key}, {setting.canonical(m)}"
    last.end = m.end
    last.country = last.country if last.country == m.country else None
    last.members += 1
