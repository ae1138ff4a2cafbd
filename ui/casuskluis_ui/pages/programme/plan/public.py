# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The part Publieksversie: what is in it, what stays out, and what must be looked through."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.services.programme.public_printing import WAITING, Fate, PublicLine
from casuskluis.services.programme.public_texts import PublicParts, PublicTextBroken
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.programme.plan.columns import TwoColumns, heading
from casuskluis_ui.pages.programme.plan.wording import FATE_TONES, fate_word
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.labels import label


class PublicPart(QWidget):
    """What the public version makes of each chapter and measure.

    Signals:
        preview_wanted: Show the public version.
        review_wanted: Look a text through, by its purpose.
    """

    preview_wanted = Signal()
    review_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = ""
        self._cards = CardColumn()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(self._cards, self.tr("Publieksversie van het plan"))
        layout.addWidget(self._area)

    def show_lines(self, lines: Sequence[PublicLine]) -> None:
        """Show what becomes of everything."""
        place = self._area.verticalScrollBar().value()
        self._cards.restart()
        self._cards.column.addWidget(self._summary(lines))
        for line in lines:
            self._cards.column.addWidget(self._line(line))
        self._cards.column.addStretch(1)
        self._area.verticalScrollBar().setValue(place)

    def refuse(self, sentence: str) -> None:
        """Say why nothing can be shown."""
        self._cards.restart()
        self._cards.column.addWidget(Banner("info", sentence))
        self._cards.column.addStretch(1)

    def _summary(self, lines: Sequence[PublicLine]) -> Card:
        shown = Button(self.tr("Publieksversie bekijken"), "eye", kind="primary")
        shown.clicked.connect(self.preview_wanted)
        waiting = [one.piece.purpose for one in lines if one.piece and one.fate in WAITING]
        self._waiting = waiting[0] if waiting else ""
        shown.setEnabled(not waiting)
        card = Card()
        card.add(heading(self.tr("De publieksversie"), shown))
        card.add(
            label(
                self.tr(
                    "Alleen de publieke teksten komen erin. Elke tekst wordt eerst nagekeken "
                    "op wat naar een persoon kan wijzen. Daarna leest het programma de PDF nog "
                    "eens terug."
                ),
                "muted",
                wrap=True,
            )
        )
        printed = sum(one.fate is Fate.PRINTED for one in lines)
        kept = sum(one.fate is Fate.LEFT_OUT for one in lines)
        said = [
            counted(printed, self.tr("1 tekst komt erin"), self.tr("{n} teksten komen erin")),
            counted(
                kept, self.tr("1 blijft helemaal weg"), self.tr("{n} blijven helemaal weg")
            ),
        ]
        card.add(label(f"{', '.join(said)}.", wrap=True))
        if waiting:
            words = counted(
                len(waiting),
                self.tr("1 tekst moet nog worden nagekeken."),
                self.tr("{n} teksten moeten nog worden nagekeken."),
            )
            banner = Banner("warn", words, self.tr("De eerste nakijken"))
            banner.acted.connect(self._review_first)
            card.add(banner)
        return card

    def _review_first(self) -> None:
        self.review_wanted.emit(self._waiting)

    def _line(self, line: PublicLine) -> Card:
        chip = Chip(fate_word(line.fate), FATE_TONES[line.fate])
        parts: list[QWidget] = [chip]
        if line.piece is not None:
            words = self.tr("Nakijken")
            if line.fate is Fate.PRINTED:
                words = self.tr("Opnieuw nakijken")
            button = _ReviewButton(line.piece.purpose, words)
            button.setAccessibleName(f"{words}: {line.name}")
            button.picked.connect(self.review_wanted)
            parts.append(button)
        card = Card()
        card.setAccessibleName(line.name)
        card.add(heading(line.name, *parts))
        if line.pillar:
            card.add(label(self.tr("Maatregel, {pillar}").format(pillar=line.pillar), "muted"))
        if line.fate in WAITING:
            source = line.piece.source if line.piece else ""
            card.add(label(source, "muted", wrap=True))
        else:
            self._add_outcome(card, line)
        return card

    def _add_outcome(self, card: Card, line: PublicLine) -> None:
        """Show what is printed and what is not."""
        parts = _parts(line.shown)
        if parts.title != line.name and line.shown:
            card.add(label(self.tr("Titel: {title}").format(title=parts.title), wrap=True))
        said = [
            self.tr("Trekker: {who}").format(who=parts.owner) if parts.owner else "",
            parts.planning,
        ]
        about = " · ".join(part for part in said if part)
        if about:
            card.add(label(about, "muted", wrap=True))
        if parts.text or line.confidential or not line.shown:
            card.add(TwoColumns(parts.text, line.confidential))


class _ReviewButton(Button):
    """Looks one text through.

    Signals:
        picked: It was pressed: the purpose of the text.
    """

    picked = Signal(str)

    def __init__(self, purpose: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "text-search", "ghost", parent=parent)
        self._purpose = purpose
        self.clicked.connect(self._pick)

    def _pick(self) -> None:
        self.picked.emit(self._purpose)


def _parts(shown: str) -> PublicParts:
    """Return what is printed of a text; when it fell apart, all of it as one."""
    try:
        return PublicParts.of(shown) if shown else PublicParts("")
    except PublicTextBroken:
        return PublicParts("", text=shown)
