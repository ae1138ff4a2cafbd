# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Comparing what was read out of a made-up list with what was meant.

Right means right and certain: what is right but doubtful still asks for a look. Silently
wrong means certain and not what was meant; that must never happen.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from casuskluis.domain.naming import PersonName, fold
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.moving.guessing import guess_case_columns
from casuskluis.exchange.moving.listed import (
    ListedAction,
    ListedCase,
    ListReading,
    Vocabulary,
)
from casuskluis.exchange.moving.opening import open_case_list
from casuskluis.exchange.moving.reading import read_cases
from exchange.moving.messy import TODAY, MessyList, TrueRow
from exchange.moving.messy_words import OFFICERS, PARTNERS, TrueAction

IDEOLOGIES = {
    "Jihadistisch": "jihadist",
    "Rechts-extremistisch": "right_wing",
    "Links-extremistisch": "left_wing",
    "Anti-institutioneel extremistisch": "anti_institutional",
    "Dieren-, klimaat- of milieu-extremistisch": "animal_climate",
    "Overig": "other",
}
REASONS = {
    "Doelen behaald": "goals_reached",
    "Verhuisd of overgedragen": "moved",
    "Overleden": "deceased",
    "Overig": "other",
}
VOCABULARY = Vocabulary(
    organisations=tuple(PARTNERS),
    officers=OFFICERS,
    ideologies=IDEOLOGIES,
    closing_reasons=REASONS,
)


@dataclass
class Score:
    """How many values were right, doubtful, or silently wrong."""

    fields: Counter[str] = field(default_factory=Counter)
    actions: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def share(self, counted: Counter[str]) -> float:
        """Return which part was right without help."""
        return counted["right"] / max(counted.total(), 1)


def read(data: bytes, *, keep_bsn: bool = False) -> ListReading:
    table = open_case_list(data)
    guess = guess_case_columns(table.headers, table.sample())
    return read_cases(table, guess, VOCABULARY, today=TODAY, keep_bsn=keep_bsn)


def measure(made: MessyList, score: Score) -> ListReading:
    """Add a list to the score."""
    reading = read(made.data)
    compare(made, reading.cases, score)
    return reading


def compare(made: MessyList, cases: Iterable[ListedCase], score: Score) -> None:
    """Add what was read of a list to the score."""
    by_row = {case.row: case for case in cases}
    for row in made.rows:
        case = by_row.pop(row.number, None)
        if case is None:
            score.wrong.append(f"row {row.number} was not read")
            continue
        _fields(row, case, score)
        _actions(row, case, score)
        if row.double_of is not None and case.double_of is None:
            score.wrong.append(f"row {row.number}: double not seen")
    score.wrong += [f"row {number} is no case" for number in by_row]


def _fields(row: TrueRow, case: ListedCase, score: Score) -> None:
    read_as = dict(_shown(case))
    for name in {*row.fields, *read_as}:
        meant = row.fields.get(name, "")
        value, doubt = read_as.get(name, ("", ""))
        if not meant and not value and not doubt:
            continue
        right = _same(name, meant, value)
        kind = "doubtful" if doubt else "right" if right else "wrong"
        score.fields[kind] += 1
        if kind == "wrong":
            score.wrong.append(f"row {row.number} {name}: meant {meant!r}, read {value!r}")


def _same(name: str, meant: str, value: str) -> bool:
    if name == "name":
        family, prefix, given = meant.split("|")
        whole = PersonName(family=family, prefix=prefix, given=given)
        return fold(value) == fold(f"{whole.prefix} {whole.family} {whole.given}")
    return fold(meant) == fold(value)


def _shown(case: ListedCase) -> Iterator[tuple[str, tuple[str, str]]]:
    name = case.name.value
    text = f"{name.prefix} {name.family} {name.given}" if name else ""
    yield "name", (text, case.name.doubt)
    for key, day in case.dates.items():
        yield key, (day.value.iso() if day.value else "", day.doubt)
    for key, told in case.texts.items():
        yield key, (told.value or "", told.doubt)
    partners = sorted(owner.name for owner in case.partners.value or ())
    yield CaseField.PARTNERS, ("|".join(partners), case.partners.doubt)


def _actions(row: TrueRow, case: ListedCase, score: Score) -> None:
    if len(row.actions) != len(case.actions):
        certain = [one for one in case.actions if not one.doubts]
        score.actions["doubtful"] += len(row.actions)
        if certain or not case.actions:
            score.wrong.append(
                f"row {row.number}: {len(row.actions)} actions, {len(case.actions)} read"
            )
        return
    for meant, found in zip(row.actions, case.actions, strict=True):
        right = _same_action(meant, found)
        kind = "doubtful" if found.doubts else "right" if right else "wrong"
        score.actions[kind] += 1
        if kind == "wrong":
            score.wrong.append(f"row {row.number}: meant {meant}, read {_told(found)}")


def _same_action(meant: TrueAction, found: ListedAction) -> bool:
    owner = found.owner.name if found.owner else ""
    return (fold(meant.text), fold(meant.owner), meant.due, meant.done) == (
        fold(found.text),
        fold(owner),
        found.due_on,
        found.done,
    )


def _told(found: ListedAction) -> str:
    owner = found.owner.name if found.owner else ""
    return f"{found.text!r} {owner!r} {found.due_on} {found.done}"
