# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The stock of texts the demonstration is told from; they ship as TOML."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from casuskluis.services.defaults import DefaultsDamaged, read_table

Texts = tuple[str, ...]
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aged:
    """Texts of which some only fit a minor, or only an adult."""

    any: Texts = ()
    minor: Texts = ()
    adult: Texts = ()

    def fitting(self, *, minor: bool) -> Texts:
        """Return the texts that fit."""
        return self.any + (self.minor if minor else self.adult)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerText:
    """An organisation and the functions of its contacts."""

    name: str
    kind: str
    source_domain: str
    host: str
    functions: Texts
    core_role: str = "none"
    covenant_partner: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationText:
    """A notification: what was seen, what the notifier makes of it, how it was weighed.

    Attributes:
        outcome: Code of the assessment, or ``waiting``.
        notifier: Kind of the organisation that notifies; empty for citizens.
        reason: Why it became a case.
        first: Its subject comes back in the one marked ``reentry``.
        legal: About a foundation, not a person.
        unknown: About nobody known.
    """

    outcome: str
    ideology: str
    source_domain: str
    band: str
    place: str
    observed: str
    opinion: str
    notifier: str = ""
    reason: str = ""
    acute: bool = False
    anonymous: bool = False
    first: bool = False
    reentry: bool = False
    legal: bool = False
    unknown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationText:
    """One statement a source could make."""

    source: str
    kind: str
    text: str
    category: str = "ordinary"
    band: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionText:
    """One action, and how it may end."""

    owner: str
    text: str
    results: Texts
    band: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalText:
    """One goal of a plan, who works for it, and how it may end."""

    text: str
    life_domain: str
    indicator: str
    owners: Texts
    reached: str
    partly: str
    let_go: str
    band: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterventionText:
    """One intervention, who carries it out, and what may come of it."""

    kind: str
    voluntariness: str
    owner: str
    name: str
    results: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainText:
    """What there is to say about one life domain."""

    situation: Texts
    protective: Texts
    risk: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingText:
    """A standing item of the agenda."""

    title: str
    minutes: int
    kind: str = "standing"
    purpose: str = "inform"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityText:
    """An activity of the programme."""

    title: str
    pillar: str
    kind: str
    provider: str
    audience: str
    participants: int
    organisations: int
    cost: int
    funding: str
    evaluation: str
    phenomenon: str = ""
    attended: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Everything there is to draw from.

    Attributes:
        lists: Plain lists by name, such as ``districts``.
        names: ``male`` and ``female`` first names.
        surnames: Prefix and surname.
        weighing: By field of the assessment.
        criteria: By ideology.
        motivation: By outcome.
        questions: By phase, and ``case_decisions``.
        notification_decisions: By outcome.
    """

    municipality: str
    region: str
    lists: Mapping[str, Texts]
    surnames: tuple[tuple[str, str], ...]
    partners: tuple[PartnerText, ...]
    notifications: tuple[NotificationText, ...]
    weighing: Mapping[str, Aged]
    criteria: Mapping[str, Texts]
    motivation: Mapping[str, Texts]
    information: tuple[InformationText, ...]
    life_domains: Mapping[str, DomainText]
    actions: tuple[ActionText, ...]
    general_actions: tuple[ActionText, ...]
    goals: tuple[GoalText, ...]
    interventions: tuple[InterventionText, ...]
    opening: tuple[StandingText, ...]
    closing: tuple[StandingText, ...]
    questions: Mapping[str, Aged]
    notification_decisions: Mapping[str, Texts]
    activities: tuple[ActivityText, ...]


def read_stock() -> Stock:
    """Return the stock of texts that ships with the program.

    Raises:
        DefaultsDamaged: When a file is missing or malformed.
    """
    try:
        return _stock()
    except (KeyError, TypeError, ValueError) as error:
        raise DefaultsDamaged("demonstration texts malformed", file="demo") from error


def _stock() -> Stock:
    names, places, weighing = _read("names"), _read("places"), _read("weighing")
    cases, domains, actions = _read("cases"), _read("life_domains"), _read("actions")
    meetings, plans = _read("meetings"), _read("plans")
    lists = [names, places, weighing, cases, domains, actions, plans, meetings["texts"]]
    return Stock(
        municipality=places["municipality"],
        region=places["region"],
        lists=_plain_lists(lists),
        surnames=tuple((prefix, family) for prefix, family in names["surnames"]),
        partners=_rows(PartnerText, _read("organisations")["organisation"]),
        notifications=_rows(NotificationText, _read("notifications")["notification"]),
        weighing=_aged(weighing, leave=("criteria", "motivation")),
        criteria=_texts(weighing["criteria"]),
        motivation=_texts(weighing["motivation"]),
        information=_rows(InformationText, cases["information"]),
        life_domains={
            domain: _row(DomainText, table)
            for domain, table in domains.items()
            if isinstance(table, dict)
        },
        actions=_rows(ActionText, actions["action"]),
        general_actions=_rows(ActionText, actions["general"]),
        goals=_rows(GoalText, plans["goal"]),
        interventions=_rows(InterventionText, plans["intervention"]),
        opening=_rows(StandingText, meetings["opening"]),
        closing=_rows(StandingText, meetings["closing"]),
        questions=_aged(meetings, leave=("texts", "notification_decisions")),
        notification_decisions=_texts(meetings["notification_decisions"]),
        activities=_rows(ActivityText, _read("activities")["activity"]),
    )


def _read(name: str) -> dict[str, Any]:
    return read_table(f"demo/{name}.toml")


def _rows(kind: type[R], rows: Iterable[Mapping[str, Any]]) -> tuple[R, ...]:
    return tuple(_row(kind, row) for row in rows)


def _row(kind: type[R], row: Mapping[str, Any]) -> R:
    return kind(**{key: _frozen(value) for key, value in row.items()})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _aged(table: Mapping[str, Any], *, leave: Texts) -> dict[str, Aged]:
    return {
        name: _row(Aged, part)
        for name, part in table.items()
        if isinstance(part, dict) and name not in leave
    }


def _texts(table: Mapping[str, list[str]]) -> dict[str, Texts]:
    return {name: tuple(texts) for name, texts in table.items()}


def _plain_lists(tables: Iterable[Mapping[str, Any]]) -> dict[str, Texts]:
    return {
        name: tuple(values)
        for table in tables
        for name, values in table.items()
        if isinstance(values, list) and all(isinstance(value, str) for value in values)
    }
