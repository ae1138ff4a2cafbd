# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From counts to charts: which chart, in which words."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QObject

from casuskluis.domain.activity import ActivityStatus
from casuskluis.domain.case import CasePhase
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import MONTHS
from casuskluis.domain.work_figures import Spread
from casuskluis.services.pictures.parts import Grain, Part
from casuskluis.services.pictures.service import WorkPictures
from casuskluis_ui.charts import (
    BarChart,
    BoxChart,
    ChartCard,
    ChartData,
    ColumnChart,
    FunnelChart,
    Series,
    StepChart,
)
from casuskluis_ui.charts.look import LATE

_MOST_OWNERS = 12
_SHORT = 3
_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
_CLASSES = ((7, "tot 1 week"), (14, "1–2"), (28, "2–4"), (56, "4–8"), (84, "8–12"))
"""Weeks from notification to assessment: below so many days, and how that is called."""


class Drawing(QObject):
    """Makes the cards of one period.

    Args:
        codes: For the labels.
        today: The day it is.
    """

    def __init__(self, codes: CodeBook, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes = codes
        self._today = today

    def cards(self, found: WorkPictures) -> Iterator[ChartCard]:
        """Yield the cards, most important first."""
        yield self.funnel(found)
        yield self.flow(found)
        yield self.running(found)
        yield self.lead_times(found)
        yield self.waiting(found)
        yield self.phases(found)
        yield self.owners(found)
        yield self.pillars(found)

    def funnel(self, found: WorkPictures) -> ChartCard:
        """Return what became of the notifications."""
        told = found.funnel
        data = ChartData(
            title=self.tr("Van melding tot sluiting"),
            labels=(
                self.tr("Meldingen"), self.tr("Gewogen"),
                self.tr("Casus geopend"), self.tr("Casus gesloten"),
            ),
            series=(
                Series("", (told.received, told.weighed, told.taken_up, told.closed)),
            ),
            unit=self.tr("meldingen"),
            header=self.tr("Stap"),
        )  # fmt: skip
        note = self.tr("Wat er tot vandaag werd van de meldingen uit deze periode.")
        if found.only_quarter:
            note = self.tr(
                "{note} Van {n} vernietigde meldingen is alleen het kwartaal bekend: ze tellen "
                "op de eerste dag daarvan."
            ).format(note=note, n=found.only_quarter)
        lesson = self.tr("Registreer een melding; daarna ziet u hier hoe ver ze kwamen.")
        return ChartCard(FunnelChart(data), note, lesson)

    def flow(self, found: WorkPictures) -> ChartCard:
        """Return what came in and went out."""
        flow = found.flow
        data = ChartData(
            title=self.tr("Erbij en eraf"),
            labels=tuple(_short(part) for part in flow.parts),
            places=tuple(_long(part) for part in flow.parts),
            series=(
                Series(self.tr("Meldingen"), flow.received, 4),
                Series(self.tr("Casussen erbij"), flow.opened, 0),
                Series(self.tr("Casussen eraf"), flow.closed, 1),
            ),
            header=self._part_header(found),
        )
        note = self.tr("Heropende casussen tellen opnieuw als erbij.")
        lesson = self.tr("In deze periode kwam niets binnen en ging niets weg.")
        return ChartCard(ColumnChart(data), note, lesson)

    def running(self, found: WorkPictures) -> ChartCard:
        """Return how many cases ran."""
        flow = found.flow
        data = ChartData(
            title=self.tr("Lopende casussen"),
            labels=tuple(_short(part) for part in flow.parts),
            places=tuple(_long(part) for part in flow.parts),
            series=(Series("", flow.running),),
            unit=self.tr("casussen"),
            header=self._part_header(found),
        )
        note = self.tr("Aan het einde van elke {part}. Vernietigde dossiers tellen niet mee.")
        part = self.tr("maand") if _grain(found) is Grain.MONTH else self.tr("periode")
        lesson = self.tr("Er liep in deze periode geen casus.")
        return ChartCard(StepChart(data), note.format(part=part), lesson)

    def lead_times(self, found: WorkPictures) -> ChartCard:
        """Return how long the steps took."""
        times = found.lead_times
        every = (
            (self.tr("Melding tot weging"), times.weighing),
            (self.tr("Weging tot overleg"), times.discussing),
            (self.tr("Open, tot vandaag"), times.running),
            (self.tr("Opening tot sluiting"), times.closing),
        )
        there = [(words, spread) for words, spread in every if spread.days]
        names = (
            self.tr("kortste"), self.tr("1e kwart"), self.tr("middelste"),
            self.tr("3e kwart"), self.tr("langste"),
        )  # fmt: skip
        data = ChartData(
            title=self.tr("Doorlooptijden in dagen"),
            labels=tuple(f"{words} ({len(spread.days)}×)" for words, spread in there),
            series=tuple(
                Series(name, tuple(spread.at(share) for _, spread in there))
                for name, share in zip(names, _SHARES, strict=True)
            ),
            unit=self.tr("dagen"),
            header=self.tr("Stap"),
        )
        note = self.tr(
            "De dikke streep en het getal zijn de middelste (mediaan); in het vak ligt de "
            "middelste helft, de lijn loopt van de kortste tot de langste."
        )
        lesson = self.tr("In deze periode is nog geen stap afgerond.")
        return ChartCard(BoxChart(data), note, lesson)

    def waiting(self, found: WorkPictures) -> ChartCard:
        """Return how the time to the assessment is spread."""
        counts = _in_classes(found.lead_times.weighing)
        labels = (*(words for _, words in _CLASSES), self.tr("12 of meer"))
        data = ChartData(
            title=self.tr("Weken van melding tot weging"),
            labels=labels,
            series=(Series("", counts),),
            unit=self.tr("meldingen"),
            header=self.tr("Weken"),
        )
        note = self.tr("Wegingen die in deze periode zijn gehouden.")
        lesson = self.tr("In deze periode is geen melding gewogen.")
        return ChartCard(ColumnChart(data), note, lesson)

    def phases(self, found: WorkPictures) -> ChartCard:
        """Return where the cases are."""
        there = [phase for phase in CasePhase if phase is not CasePhase.DESTROYED]
        data = ChartData(
            title=self.tr("Casussen per fase, vandaag"),
            labels=tuple(self._codes.label(CodeList.CASE_PHASE, phase) for phase in there),
            series=(Series("", tuple(found.phases.get(phase, 0) for phase in there)),),
            unit=self.tr("casussen"),
            header=self.tr("Fase"),
        )
        lesson = self.tr("Een casus begint met een melding en een weging.")
        return ChartCard(BarChart(data), "", lesson)

    def owners(self, found: WorkPictures) -> ChartCard:
        """Return who has how much to do."""
        shown, rest = found.owners[:_MOST_OWNERS], found.owners[_MOST_OWNERS:]
        names = [one.name for one in shown]
        on_time = [one.running - one.late for one in shown]
        late = [one.late for one in shown]
        if rest:
            names.append(self.tr("%d andere") % len(rest))
            on_time.append(sum(one.running - one.late for one in rest))
            late.append(sum(one.late for one in rest))
        data = ChartData(
            title=self.tr("Lopende acties per organisatie, vandaag"),
            labels=tuple(names),
            series=(
                Series(self.tr("Op tijd"), tuple(on_time)),
                Series(self.tr("Te laat"), tuple(late), LATE),
            ),
            unit=self.tr("acties"),
            header=self.tr("Organisatie"),
        )
        lesson = self.tr("Er loopt geen actie. Spreek ze af in een overleg of in een casus.")
        return ChartCard(BarChart(data), "", lesson)

    def pillars(self, found: WorkPictures) -> ChartCard:
        """Return the activities of the programme."""
        known = list(dict.fromkeys(one.pillar for one in found.pillars))
        statuses = [
            status
            for status in ActivityStatus
            if any(one.status is status for one in found.pillars)
        ]
        counts = {(one.pillar, one.status): one.count for one in found.pillars}
        data = ChartData(
            title=self.tr("Activiteiten per pijler"),
            labels=tuple(self._codes.label(CodeList.PILLAR, pillar) for pillar in known),
            series=tuple(
                Series(
                    self._codes.label(CodeList.ACTIVITY_STATUS, status),
                    tuple(counts.get((pillar, status), 0) for pillar in known),
                )
                for status in statuses
            ),
            unit=self.tr("activiteiten"),
            header=self.tr("Pijler"),
        )
        lesson = self.tr("In deze periode staat geen activiteit bij Programma.")
        return ChartCard(BarChart(data), "", lesson)

    def _part_header(self, found: WorkPictures) -> str:
        months = _grain(found) is Grain.MONTH
        return self.tr("Maand") if months else self.tr("Kwartaal")


def _grain(found: WorkPictures) -> Grain:
    parts = found.flow.parts
    return parts[0].grain if parts else Grain.MONTH


def _short(part: Part) -> str:
    """Return "mrt", with the year where one begins; "K1 26" for a quarter."""
    year = f"{part.first:%y}"
    if part.grain is Grain.QUARTER:
        return f"K{part.quarter} ’{year}"
    month = MONTHS[part.first.month - 1]
    name = "mrt" if month == "maart" else month[:_SHORT]
    return f"{name} ’{year}" if part.first.month == 1 else name


def _long(part: Part) -> str:
    """Return "maart 2026" or "kwartaal 1 van 2026"."""
    if part.grain is Grain.QUARTER:
        return f"kwartaal {part.quarter} van {part.first.year}"
    return f"{MONTHS[part.first.month - 1]} {part.first.year}"


def _in_classes(spread: Spread) -> tuple[int, ...]:
    """Return how many lie in each class, the last one open."""
    ends = [end for end, _ in _CLASSES]
    counts = [0] * (len(ends) + 1)
    for days in spread.days:
        counts[sum(days >= end for end in ends)] += 1
    return tuple(counts)
