# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is in the cases of the demonstration: information, life domains, related persons."""

from collections.abc import Sequence
from datetime import date, timedelta

from casuskluis.domain.case import LifeDomainNote, RelatedPerson
from casuskluis.domain.identifiers import (
    InformationItemId,
    LifeDomainNoteId,
    OrganisationId,
    RelatedPersonId,
)
from casuskluis.domain.information import DataCategory, InformationItem, InformationKind
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import CoreRole, Organisation
from casuskluis.domain.subject import Subject
from casuskluis.services.demonstration.casework import Docket
from casuskluis.services.demonstration.chance import spoken
from casuskluis.services.demonstration.partners import draw_name
from casuskluis.services.demonstration.stage import Stage
from casuskluis.services.demonstration.stock import DomainText, InformationText

_MINOR = "_minor"
_NOT_FOR_MINORS = frozenset({"income", "substance_use"})
_OWN_VOICE = frozenset({"child_protection", "municipality_social", "school_attendance"})
_RELATED = 0.7
_FAMILY = frozenset({"parent", "sibling"})
_MONTH_ONLY = 0.12


def voices(organisation: Organisation) -> frozenset[str]:
    """Return under which headings of the stock an organisation speaks: its kind, its domain."""
    if organisation.core_role is CoreRole.PROSECUTION:
        return frozenset({"prosecution"})
    if organisation.kind in _OWN_VOICE:
        return frozenset({organisation.kind})
    return frozenset({organisation.kind, organisation.source_domain})


def draw_related_persons(
    stage: Stage, dockets: Sequence[Docket], subjects: Sequence[Subject]
) -> list[RelatedPerson]:
    """Return the related persons; those of closed cases have left."""
    found: list[RelatedPerson] = []
    names = {subject.id: subject.name for subject in subjects}
    for docket in dockets:
        if not docket.case.is_open:
            continue
        for _ in range(stage.chance.number(1, 2) if stage.chance.happens(_RELATED) else 0):
            relation = _relation(stage, minor=docket.minor)
            found.append(
                RelatedPerson(
                    id=RelatedPersonId(len(found) + 1),
                    case_id=docket.case.id,
                    name=_related_name(stage, names[docket.case.subject_id], relation),
                    relation=relation,
                    necessity=stage.line(
                        stage.stock.lists[f"necessity_{relation}"], docket.gender
                    ),
                )
            )
    return found


def draw_life_domain_notes(stage: Stage, dockets: Sequence[Docket]) -> list[LifeDomainNote]:
    """Return the notes on three to six life domains of every case."""
    found: list[LifeDomainNote] = []
    for docket in dockets:
        domains = [name for name in stage.stock.life_domains if not name.endswith(_MINOR)]
        if docket.minor:
            domains = [name for name in domains if name not in _NOT_FOR_MINORS]
        for domain in stage.chance.shuffled(domains)[: stage.chance.number(3, 6)]:
            found.append(_note(stage, docket, domain, LifeDomainNoteId(len(found) + 1)))
    return found


def draw_information(stage: Stage, dockets: Sequence[Docket]) -> list[InformationItem]:
    """Return four to eight pieces of information for every case, oldest first."""
    found: list[InformationItem] = []
    for docket in dockets:
        days = sorted(_day(stage, docket) for _ in range(stage.chance.number(4, 8)))
        for day in days:
            found.append(_item(stage, docket, day, InformationItemId(len(found) + 1)))
    return found


def _relation(stage: Stage, *, minor: bool) -> str:
    options = ("parent", "sibling", "support_figure")
    return stage.chance.pick(options if minor else (*options, "partner", "employer"))


def _related_name(stage: Stage, subject: PersonName, relation: str) -> PersonName:
    name = draw_name(stage.chance, stage.stock, male=stage.chance.happens(0.5))
    if relation not in _FAMILY:
        return name
    return PersonName(given=name.given, prefix=subject.prefix, family=subject.family)


def _note(
    stage: Stage, docket: Docket, domain: str, number: LifeDomainNoteId
) -> LifeDomainNote:
    text = _domain_text(stage, domain, minor=docket.minor)
    gender = docket.gender
    return LifeDomainNote(
        id=number,
        case_id=docket.case.id,
        life_domain=domain,
        noted_on=_day(stage, docket),
        situation=stage.line(text.situation, gender),
        protective_factors=stage.line(text.protective, gender),
        risk_factors=stage.line(text.risk, gender),
        subject_view=stage.line(stage.stock.lists["views"], gender),
    )


def _domain_text(stage: Stage, domain: str, *, minor: bool) -> DomainText:
    texts = stage.stock.life_domains
    return texts.get(domain + _MINOR, texts[domain]) if minor else texts[domain]


def _day(stage: Stage, docket: Docket) -> date:
    opened = docket.case.opened_on
    first = min(opened + timedelta(days=3), docket.ends_on)
    return stage.chance.between(first, docket.ends_on)


def _item(
    stage: Stage, docket: Docket, day: date, number: InformationItemId
) -> InformationItem:
    chance, lists = stage.chance, stage.stock.lists
    source, text = _statement(stage, docket)
    happened = day - timedelta(days=chance.number(0, 20))
    partly = chance.happens(_MONTH_ONLY) and "{dag}" not in text.text
    return InformationItem(
        id=number,
        case_id=docket.case.id,
        recorded_on=day,
        happened_on=(
            PartialDate(happened.year, happened.month) if partly else PartialDate.of(happened)
        ),
        source_id=source.id,
        provided_by=chance.pick(stage.partners.staff(source.id)).name.display,
        kind=InformationKind(text.kind),
        category=DataCategory(text.category),
        text=chance.fill(text.text, docket.gender, dag=spoken(happened)),
        purpose=chance.deal(lists["purposes"]),
        shared_with=_audience(stage, docket, source, text),
        conditions=chance.deal(lists["conditions"]),
        reliability=chance.deal(lists["reliability"]),
        expires_on=day + timedelta(days=365) if chance.happens(0.2) else None,
    )


def _statement(stage: Stage, docket: Docket) -> tuple[Organisation, InformationText]:
    """Return who says what: a text that was told least often, and a participant to tell it."""
    at_table = [stage.partners.organisations[number - 1] for number in docket.participants]
    heard = frozenset().union(*(voices(organisation) for organisation in at_table))
    fitting = [
        text
        for text in stage.stock.information
        if text.source in heard and text.band in {"", docket.band}
    ]
    text = stage.chance.rarest(fitting)
    return stage.chance.pick([one for one in at_table if text.source in voices(one)]), text


def _audience(
    stage: Stage, docket: Docket, source: Organisation, text: InformationText
) -> tuple[OrganisationId, ...]:
    core = {found.id for found in stage.partners.core}
    ordinary = text.category == DataCategory.ORDINARY
    return tuple(
        number
        for number in docket.participants
        if number in core or number == source.id or (ordinary and stage.chance.happens(0.6))
    )
