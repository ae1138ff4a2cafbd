# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Step 1: which overview, over which period, for whom."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.releases import ReleaseAudience
from casuskluis.services.releases.choosing import AUDIENCES, ChoosingService, Method
from casuskluis.services.releases.profiles import PROFILES, Period, Profile
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.overviews.wizard.choice import Choice
from casuskluis_ui.pages.overviews.wizard.radio import RadioList
from casuskluis_ui.pages.overviews.words import audience_words
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.fold import Fold
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, STRETCH, row

_METHODS = (Method.ROUNDING, Method.SUPPRESSION)


class ChoosePart(QWidget):
    """Asks which overview is wanted.

    Signals:
        changed: Another overview than before.
    """

    changed = Signal()

    def __init__(self, service: ChoosingService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._all = tuple(PROFILES.values())
        self._found: tuple[Period, ...] = ()
        self.nothing = Banner("info")
        self.profiles = RadioList(
            self.tr("Welk overzicht"), [(one.title, one.purpose) for one in self._all]
        )
        self.periods = QComboBox()
        self.audiences = RadioList(
            self.tr("Voor wie is dit overzicht?"),
            [(audience_words(one), self._why(one)) for one in AUDIENCES],
        )
        self.methods = RadioList(self.tr("Hoe cijfers worden beschermd"), self._ways())
        self.more = Fold(self.tr("Meer keuzes"), self.methods)
        self._build()
        self._start()
        self.profiles.picked.connect(self._other_profile)
        self.periods.currentIndexChanged.connect(self._other)
        self.audiences.picked.connect(self._other)
        self.methods.picked.connect(self._other)

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        period = self.period
        return Choice(
            profile=self._profile.key,
            last=period.last if period else None,
            audience=AUDIENCES[self.audiences.place],
            method=_METHODS[self.methods.place],
        )

    @property
    def period(self) -> Period | None:
        """The period chosen; None when there is none that is over."""
        place = self.periods.currentIndex()
        return self._found[place] if 0 <= place < len(self._found) else None

    def read(self) -> None:
        """Read which periods there are; the one chosen stays chosen.

        Raises:
            NotAllowed: When the roles do not release figures.
        """
        kept = self.period
        self._found = self._service.periods(self._profile.key)
        with QSignalBlocker(self.periods):
            self.periods.clear()
            for one in self._found:
                text = self.tr("{name}  (peildatum {day})")
                self.periods.addItem(text.format(name=one.name, day=dutch_date(one.last)))
            self._point_at(kept)
        self.periods.setEnabled(bool(self._found))
        self._tell()

    def restore(self, choice: Choice) -> None:
        """Choose again what was chosen before a lock."""
        self.profiles.choose(
            next((at for at, one in enumerate(self._all) if one.key == choice.profile), 0)
        )
        self.audiences.choose(AUDIENCES.index(choice.audience))
        self.methods.choose(_METHODS.index(choice.method))
        self.more.show_part(choice.method is not Method.ROUNDING)
        self.read()
        with QSignalBlocker(self.periods):
            self._point_at(next((one for one in self._found if one.last == choice.last), None))

    def choose_rounding(self) -> None:
        """Go back to the usual way of protecting figures."""
        self.methods.choose(_METHODS.index(Method.ROUNDING))
        self.changed.emit()

    @property
    def _profile(self) -> Profile:
        return self._all[self.profiles.place]

    def _start(self) -> None:
        self.profiles.choose(0)
        self.audiences.choose(AUDIENCES.index(self._profile.audience))
        self.methods.choose(0)

    def _point_at(self, period: Period | None) -> None:
        place = self._found.index(period) if period in self._found else 0
        self.periods.setCurrentIndex(place if self._found else -1)

    def _other_profile(self) -> None:
        self.audiences.choose(AUDIENCES.index(self._profile.audience))
        self.read()
        self._other()

    def _other(self) -> None:
        self.changed.emit()

    def _tell(self) -> None:
        text = self.tr(
            "Er is nog geen periode voorbij waarin iets is vastgelegd. Een overzicht gaat "
            "altijd over een heel kwartaal of een heel jaar dat voorbij is."
        )
        self.nothing.say("info", "" if self._found else text)

    def _why(self, audience: ReleaseAudience) -> str:
        if audience is ReleaseAudience.PARTNER:
            return self.tr(
                "Partners kunnen hun eigen casussen aftrekken; daarom is de controle strenger."
            )
        return self.tr("Iedereen kan dit overzicht lezen.")

    def _ways(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("Afronden (gewoonlijk)"),
                self.tr("Elk aantal wordt een veelvoud van vijf. Rijen en kolommen tellen op."),
            ),
            (
                self.tr("Weglaten"),
                self.tr(
                    "Kleine aantallen worden een x, en ook wat nodig is om ze niet te kunnen "
                    "uitrekenen. Verschillen met een vorig overzicht vallen dan eerder op."
                ),
            ),
        ]

    def _build(self) -> None:
        cards = CardColumn()
        self.nothing.hide()
        what = Card(self.tr("Welk overzicht?"))
        what.add(self.profiles)
        when = Card(self.tr("Over welke periode?"))
        self.periods.setAccessibleName(self.tr("Periode"))
        self.periods.setObjectName("period")
        self.periods.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        when.add(row(self.periods, STRETCH))
        only = self.tr("Alleen perioden die voorbij zijn, de nieuwste eerst.")
        when.add(label(only, "muted", wrap=True))
        who = Card(self.tr("Voor wie is dit overzicht?"))
        who.add(self.audiences)
        inside = self.tr("Alleen voor uzelf? Kijk op het tabblad Nu in de kluis.")
        who.add(label(inside, "muted", wrap=True))
        for part in (self.nothing, what, when, who, self.more):
            cards.column.addWidget(part)
        cards.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.addWidget(scrolled(cards, self.tr("Kies overzicht")))
