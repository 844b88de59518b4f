"""One claim for each number that counts, and for each single victim: measure, role, whose, where, when, said by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tasks.extract.claim.background import is_background
from tasks.extract.claim.hearsay import Reports
from tasks.extract.claim.identity import comparable_key
from tasks.extract.claim.nominal import told_by_noun
from tasks.extract.claim.provenance import make_claim
from tasks.extract.claim.quote import quoted_span
from tasks.extract.claim.said import Said, said_of, source_name
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.tallied import told_by_count
from tasks.extract.claim.telling import Telling
from tasks.extract.claim.what.anaphora import MEMORY, resolve
from tasks.extract.claim.what.both import both_victims
from tasks.extract.claim.what.governor import Role
from tasks.extract.claim.what.measure import Counted, count_sentence
from tasks.extract.claim.what.presence import is_given, is_whole_of_part
from tasks.extract.claim.what.role import role_of, share_roles
from tasks.extract.claim.when.story_times import StoryTimes, story_times
from tasks.extract.claim.when.when_of import when_of
from tasks.extract.claim.where.story_place import StoryPlaces, story_places
from tasks.extract.claim.where.where_of import where_of
from tasks.extract.claim.who.home import at_home
from tasks.extract.claim.who.powers import StoryPowers, story_powers
from tasks.extract.claim.who.victim import single_victims
from tasks.extract.claim.who.whose import whose
from tasks.extract.claim.words.nouns import PERSONS
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document
from tasks.extract.quantity import iso_currency
from warehouse.models import Article, Claim, ClaimKind

ASKED_BACK, ASKED_AHEAD = 8, 3  # tokens beside a sum in which a verb of asking governs it
TO_COME_BACK = 6  # tokens from "planned withdrawal of" to the number
NOBODY_SAID = Said(None, None, (), "asserted", None)
WANTING = frozenset("ask demand order want".split())  # speech acts that tell nothing
GIVEN_WHATEVER = frozenset("planned demanded denied possible".split())
RELATIVES = frozenset("who that which".split())
CLAUSE_BACK = 12  # tokens from a relative pronoun to the number in its clause
ASKED_FOR = 6  # tokens from a verb of asking to what is asked for
STAY_AHEAD = 6  # tokens from a level to "remain"


@dataclass(slots=True)
class Read:
    """A number, or a single victim, with what its sentence says of it."""

    kind: ClaimKind
    counted: Counted
    role: Role
    said: Said
    modality: str

    @property
    def telling(self) -> Telling:
        return Telling(self.counted, self.role.role, self.modality, self.said.attribution)


@dataclass(slots=True)
class Story:
    """What the story tells as a whole, for claims whose own sentence is silent."""

    times: StoryTimes
    places: StoryPlaces
    powers: StoryPowers


def counting_claims(article: Article, setting: Setting) -> list[Claim]:
    """Quantity claims, and an event claim for each single victim ("a policeman was wounded")."""
    counted = sorted([*_count(setting), *both_victims(setting)], key=lambda c: c.first)
    single = single_victims(setting)
    if not counted and not single:
        return []
    reports, roles = Reports(setting), _roles(setting, counted)
    reads = [
        *(_read(setting, "quantity", c, r, reports) for c, r in zip(counted, roles, strict=True)),
        *(_read(setting, "event", c, Role("toll"), reports) for c in single),
    ]
    times = story_times(setting, [r.telling for r in reads])
    story = Story(times, story_places(setting), story_powers(setting))
    return [_claim(article, setting, r, story) for r in reads]


def _roles(setting: Setting, counted: list[Counted]) -> list[Role]:
    roles: list[Role] = []
    for i, c in enumerate(counted):
        told = _told_before(setting, counted, i)
        before = (counted[i - 1], roles[-1]) if roles else None
        roles.append(roles[told] if told is not None else role_of(setting.doc, c, before))
    share_roles(setting.doc, counted, roles)
    return roles


def _told_before(setting: Setting, counted: list[Counted], i: int) -> int | None:
    """Which number before is the whole of "most of the 560 troops", where the story has sent as many before."""
    c = counted[i]
    if not is_whole_of_part(setting.doc, c):
        return None
    whole = (c.quantity.lower, c.quantity.upper, c.noun)
    back = range(i - 1, max(-1, i - MEMORY), -1)
    return next(
        (j for j in back if whole == (counted[j].quantity.lower, counted[j].quantity.upper, counted[j].noun)),
        None,
    )


def _count(setting: Setting) -> list[Counted]:
    out: list[Counted] = []
    done = -1
    for q in setting.quantities:
        if q.start >= done:
            sentence = setting.sentence_of(q.start)
            done = sentence.end
            out += count_sentence(setting, sentence)
    return resolve(setting.doc, out)


def _read(setting: Setting, kind: ClaimKind, counted: Counted, role: Role, reports: Reports) -> Read:
    said = _reported(setting, counted, _said(setting, counted), reports)
    if _is_circumstance(setting, counted, role.role, said):
        said = replace(said, modality="asserted")
    role = _as_planned(setting.doc, counted, role, said)
    return Read(kind, counted, role, said, _modality(setting, counted, role.role, said))


def _claim(article: Article, setting: Setting, read: Read, story: Story) -> Claim:
    kind, counted, role, said, modality = read.kind, read.counted, read.role, read.said, read.modality
    q = counted.quantity
    when = when_of(setting, read.telling, story.times)
    where = where_of(setting, read.telling, when, story.places)
    who = whose(setting, counted, role.role, said.attribution, story.powers)
    who = who if who.actor is not None else at_home(setting, counted, where.country)
    unit = _unit(counted)
    start, end = quoted_span(counted, role, when)
    return make_claim(
        article,
        setting,
        kind,
        start,
        end,
        f"{kind}:{q.rule or q.kind}",
        actor_id=who.actor_id,
        actor=who.actor,
        number_start=q.number_start if kind == "quantity" else None,
        number_end=q.number_end if kind == "quantity" else None,
        lower=q.lower,
        upper=q.upper,
        unit=unit,
        measure=counted.measure,
        hedge=q.hedge,
        role=role.role,
        edtf=when.edtf,
        valid_from=when.valid_from,
        valid_to=when.valid_to,
        time_basis=when.basis,
        place=where.place,
        place_country=where.country,
        source_id=said.source_id,
        source=said.source,
        hops=said.hops,
        modality=modality,
        comparable_key=comparable_key(counted.measure, who.actor_id or who.actor, where.key, role.role, unit),
    )


def _as_planned(doc: Document, counted: Counted, role: Role, said: Said) -> Role:
    """ "The mission will have 1,200 soldiers": a level that is still to come is a target."""
    if role.role != "stock" or role.start is None or said.modality != "planned" or is_given(doc, counted):
        return role
    reaching = counted.measure == "personnel" and doc.lower[doc.token_at(role.start)] in word_class(
        "reaching"
    )
    return Role("target", role.start, role.end) if reaching else role


def _is_presupposed(setting: Setting, counted: Counted, said: Said) -> bool:
    """A fact within what is asked or planned: "asked the gang that kidnapped three nurses to ...", "keep the woman accused
    of buying three rifles in jail", "an inquiry into the deaths of 30 miners"."""
    doc, first = setting.doc, counted.first
    fate = counted.befallen
    if fate is not None and fate.side == "left":
        i = doc.token_at(fate.start)
        named = doc.lower[doc.token_at(fate.end - 1) + 1 : first] == ["of"] or (
            i > 0 and doc.lower[i].endswith("ing") and doc.lower[i - 1] in ("for", "of", "after", "over")
        )
        return (named and said.modality != "possible") or (
            i > 0 and doc.lower[i - 1] in RELATIVES and doc.lower[i].endswith(("ed", "ot"))
        )
    if fate is not None and said.modality in ("planned", "demanded"):
        i = doc.token_at(fate.start)
        the = "the" in doc.lower[max(counted.sentence.first, first - 1) : first + 1]
        if the and i == counted.last and doc.lower[i].endswith(("ed", "slain", "shot")):
            return True  # "will list the 300 people killed"
    start = counted.sentence.first
    if said.attribution is not None and said.attribution.content:
        start = max(start, doc.token_at(said.attribution.content[0][0]))
    for i in range(first - 1, max(start, first - CLAUSE_BACK) - 1, -1):
        word = doc.lower[i]
        if word in RELATIVES and counted.last < counted.sentence.last:
            verb = doc.lower[counted.last if i + 1 == first else i + 1]
            return verb.endswith("ed") or verb in word_class("past_verbs")
        if (
            word in word_class("accused")
            and i + 1 < first
            and doc.lower[i + 1] in ("of", "with", "in", "for")
        ):
            return True
    return False


def _is_circumstance(setting: Setting, counted: Counted, role: str, said: Said) -> bool:
    """ "Ordered a search of the wood in which ten men live": what is asked for stands near the verb of asking, or moves;
    what else the sentence counts is there whatever is asked."""
    a = said.attribution
    if a is None or a.cue is None or a.act not in WANTING or said.modality != "demanded":
        return False
    if role in ("arrival", "departure", "target") or counted.measure in ("money", "share"):
        return False
    return counted.first - setting.doc.token_at(a.cue[1]) > ASKED_FOR


def _is_told_to(setting: Setting, counted: Counted, said: Said) -> bool:
    """ "Ordered ten of his soldiers to search": those who are told to do something are there, whatever is asked."""
    a, lower = said.attribution, setting.doc.lower
    if a is None or a.act not in WANTING or a.cue is None or counted.measure not in PERSONS:
        return False
    if lower[counted.last : counted.last + 1] != ["to"]:
        return False
    return setting.doc.token_at(a.cue[1] - 1) + 1 == counted.first


def _said(setting: Setting, counted: Counted) -> Said:
    """ "Officials say 40 were jailed. Of those, 10 ...": a part counted in the next sentence has the source of the whole."""
    said = said_of(setting, counted.quantity.start, counted.quantity.end)
    if said.source is None and said.attribution is None:
        told = told_by_noun(setting, counted.sentence, counted.first, counted.measure == "share")
        told = told or told_by_count(setting, counted.sentence, counted.first)
        if told is not None:
            planned = told.planned and said.modality == "asserted"
            return Said(told.source_id, told.source, (), "planned" if planned else said.modality, None)
    if _is_told_to(setting, counted, said) or is_background(setting, counted, said.attribution):
        return NOBODY_SAID
    if said.modality != "asserted" and _is_presupposed(setting, counted, said):
        wanted = said.attribution is not None and said.attribution.act in WANTING
        return NOBODY_SAID if wanted else replace(said, modality="asserted")
    whole = counted.like
    if said.source is not None or whole is None or counted.again or whole.noun is None:
        return said
    same = whole.sentence.start == counted.sentence.start
    another = same and "another" in setting.doc.lower[counted.first - 1 : counted.first + 1]
    if not another and (same or setting.attributions_near(counted.quantity.start, counted.quantity.end)):
        return said  # but "he said five died, while another 25 were hurt"
    of_whole = said_of(setting, whole.quantity.start, whole.quantity.end)
    return replace(of_whole, modality=said.modality, attribution=of_whole.attribution if another else None)


def _reported(setting: Setting, counted: Counted, said: Said, reports: Reports) -> Said:
    """In whose report a number stands that nobody is said to have told."""
    if said.source is not None or said.attribution is not None:
        return said
    teller = reports.over(counted.quantity.start)
    if teller is None:
        return said
    return replace(said, source_id=teller.speaker_actor, source=source_name(setting, teller))


def _modality(setting: Setting, counted: Counted, role: str, said: Said) -> str:
    """A sum that is asked for is demanded, a level that will stay as it is is no plan; else as the words say."""
    s, doc = counted.sentence, setting.doc
    if role == "stock" and said.modality in GIVEN_WHATEVER and is_given(doc, counted):
        return "asserted"
    if role == "stock" and said.modality == "planned":
        after = doc.lower[counted.last : min(s.last, counted.last + STAY_AHEAD)]
        return "planned" if word_class("staying").isdisjoint(after) else "asserted"
    if said.modality == "asserted" and role in ("arrival", "departure") and _is_to_come(doc, counted):
        return "planned"
    if counted.measure != "money" or said.modality != "asserted":
        return said.modality
    window = doc.lower[max(s.first, counted.first - ASKED_BACK) : min(s.last, counted.last + ASKED_AHEAD)]
    return "asserted" if word_class("asked").isdisjoint(window) else "demanded"


def _is_to_come(doc: Document, counted: Counted) -> bool:
    """ "The eventual withdrawal of 300 troops", "authorized the deployment of 500"."""
    window = doc.lower[max(counted.sentence.first, counted.first - TO_COME_BACK) : counted.first]
    return not word_class("to_come").isdisjoint(window)


def _unit(counted: Counted) -> str | None:
    """The head noun; ISO 4217 for money, `percent` for shares."""
    if counted.measure == "money":
        return iso_currency(counted.noun) if counted.noun else None
    return "percent" if counted.measure == "share" else counted.noun
