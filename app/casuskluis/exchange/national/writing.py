# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""*Uitkomst Overleg* (JZV 0.1): the outcome of a meeting as a list of discussed cases.

In the model a *Casusoverleg* is about one *Zaak*, so a meeting becomes one for each case it
discussed, in one page of their list. Why fields look as they do: decision record 0016.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import time
from typing import Any

from casuskluis.domain.action import ActionItem
from casuskluis.domain.identifiers import CaseNumber
from casuskluis.domain.meeting import Decision
from casuskluis.domain.partner import Organisation
from casuskluis.domain.subject import Subject
from casuskluis.exchange.national.outcomes import (
    LEVEL_LABELS,
    Level,
    NationalFile,
    NothingToExchange,
    OutcomeCase,
    OutcomeMeeting,
    TooManyToExchange,
)
from casuskluis.exchange.national.persons import faults_of, involved, report_of
from casuskluis.exchange.national.references import References
from casuskluis.exchange.national.telling import tells_of

MOST_CASES = 100
"""The model puts at most 100 objects on a page."""
_WITHHELD = "Niet verstrekt (informatieniveau {label})."
_NO_MINUTES = "Bij dit punt staat niets in het verslag."
_INCOMPLETE = (
    "Niet in dit bestand: {actions}, omdat gegevens die het landelijke model vraagt ontbreken."
)
_LOOSE = "{what} van dit overleg hoort niet bij een casus en staat niet in het bestand."
_LOOSE_MORE = "{what} van dit overleg horen niet bij een casus en staan niet in het bestand."


def build(meeting: OutcomeMeeting, level: Level) -> NationalFile:
    """Return the outcome of a meeting as JSON, with a report of what was left out.

    Raises:
        NothingToExchange: When there is no case in it.
        TooManyToExchange: When there are more than `MOST_CASES`.
    """
    if not meeting.cases:
        raise NothingToExchange
    if len(meeting.cases) > MOST_CASES:
        raise TooManyToExchange(limit=MOST_CASES)
    writer = _Writer(meeting, level)
    results = [writer.discussed(case) for case in meeting.cases]
    page = {
        "pagina": 1,
        "paginaGrootte": MOST_CASES,
        "totaalAantal": len(results),
        "resultaten": results,
    }
    text = json.dumps(page, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return NationalFile(
        # Half a character, as some programs leave behind, is no text in any file.
        data=text.encode("utf-8", "replace"),
        report=(*writer.report, *_loose(meeting, level)),
        cases=tuple(case.number for case in meeting.cases),
    )


@dataclass
class _Writer:
    """Writes the cases one after another, and keeps the report."""

    meeting: OutcomeMeeting
    level: Level
    report: list[str] = field(default_factory=list)

    @property
    def _references(self) -> References:
        return References(self.meeting.origin)

    def discussed(self, case: OutcomeCase) -> dict[str, Any]:
        """Return the *Casusoverleg* of one case."""
        number = self.meeting.number
        matter = self._matter(case)
        left_out = len(case.actions) - len(matter.get("heeftActie", ()))
        return {
            "url": self._references.url("casusoverleg", number, case.number),
            "id": self._key(case),
            "datum": self.meeting.held_on.isoformat(),
            "startTijd": self._time("start", self.meeting.starts_at),
            "eindTijd": self._time("eind", self.meeting.ends_at),
            "notulen": self._minutes(case, left_out),
            "betreft": matter,
        }

    def _key(self, case: OutcomeCase) -> str:
        return f"{self.meeting.number}_{case.number}"

    def _time(self, which: str, moment: time) -> dict[str, str]:
        # The model has a Time without a time in it; the extra field says what is meant.
        parts = self._references.named("tijd", self.meeting.number, which)
        return parts | {"tijd": moment.strftime("%H:%M:%S")}

    def _minutes(self, case: OutcomeCase, left_out: int) -> str:
        if self.level is not Level.FULL:
            return _WITHHELD.format(label=LEVEL_LABELS[self.level].replace(" ", ": ", 1))
        text = case.minutes.strip() or _NO_MINUTES
        if left_out:
            text += "\n\n" + _INCOMPLETE.format(actions=_counted(left_out, "actie", "acties"))
        return text

    def _matter(self, case: OutcomeCase) -> dict[str, Any]:
        matter: dict[str, Any] = {
            "url": self._references.url("zaak", case.number),
            "id": case.number,
            "startDatum": case.started_on.isoformat(),
        }
        if self.level is Level.FULL:
            matter["heeftActie"] = list(self._actions(case))
        if self.level is not Level.EXISTS:
            matter["heeftBesluit"] = list(self._decisions(case))
        return matter

    def _decisions(self, case: OutcomeCase) -> Iterator[dict[str, str]]:
        for decision in case.decisions:
            if self.level is Level.LIMITED and tells_of(
                decision.text, case.subject, case.other_names
            ):
                self.report.append(
                    f"Besluit {decision.number} van casus {case.number} noemt een persoon of "
                    "adres en staat daarom niet in het bestand. Schrijf het besluit zonder "
                    "naam, of kies niveau 2."
                )
                continue
            yield self._decision(case, decision)

    def _decision(self, case: OutcomeCase, decision: Decision) -> dict[str, str]:
        return {
            "url": self._references.url("besluit", self.meeting.number, decision.number),
            "id": decision.number,
            "omschrijving": decision.text,
            "idCasusoverleg": self._key(case),
        }

    def _actions(self, case: OutcomeCase) -> Iterator[dict[str, Any]]:
        subject = case.subject
        if not case.actions or subject is None or not self._is_complete(case.number, subject):
            self._tell_left_out(case)
            return
        for found in case.actions:
            if found.owner is None or not found.owner.name.strip():
                self.report.append(
                    f"Actie {found.action.number} van casus {case.number} heeft geen "
                    "actiehouder en staat daarom niet in het bestand."
                )
                continue
            yield self._action(case, found.action, found.owner, subject)

    def _is_complete(self, number: CaseNumber, subject: Subject) -> bool:
        self.report += report_of(subject, number)
        return not faults_of(subject)

    def _tell_left_out(self, case: OutcomeCase) -> None:
        if case.actions:
            count = _counted(len(case.actions), "actie staat", "acties staan")
            self.report.append(
                f"Van casus {case.number}: {count} daarom niet in het bestand. Het model wil "
                "bij elke actie de volledige gegevens van de betrokkene."
            )

    def _action(
        self, case: OutcomeCase, action: ActionItem, owner: Organisation, subject: Subject
    ) -> dict[str, Any]:
        return {
            "url": self._references.url("actie", action.number),
            "id": action.number,
            "omschrijving": action.description,
            "conditie": action.condition,
            "informering": _informing(action),
            "idCasusoverleg": self._key(case),
            "heeftBetrekkingOp": involved(subject, self._references),
            "belegdBij": self._organisation(owner),
        }

    def _organisation(self, owner: Organisation) -> dict[str, str]:
        made = {
            "url": self._references.url("organisatie", str(owner.id)),
            "naam": owner.name.strip(),
        }
        return made | ({"oin": owner.oin.strip()} if owner.oin.strip() else {})


def _informing(action: ActionItem) -> str:
    if action.informing.strip() or not action.subject_informed:
        return action.informing
    return "De betrokkene weet van de actie."


def _loose(meeting: OutcomeMeeting, level: Level) -> Iterator[str]:
    if level is not Level.EXISTS:
        yield from _outside(meeting.loose_decisions, "besluit", "besluiten")
    if level is Level.FULL:
        yield from _outside(meeting.loose_actions, "actie", "acties")


def _outside(number: int, one: str, more: str) -> Iterator[str]:
    if number:
        sentence = _LOOSE if number == 1 else _LOOSE_MORE
        yield sentence.format(what=_counted(number, one, more))


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
