# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The minutes on the screen: a card for each item, and the corrections."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from casuskluis.domain.minutes import MinutesCorrection, MinutesVersion
from casuskluis.services.leading.minutes import MinutesProof, ReadPart
from casuskluis_ui.pages.words import local_moment
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label


class MinutesWords(QObject):
    """Dutch for versions, parts and proofs."""

    def version(self, version: MinutesVersion) -> str:
        """Return "Versie 2, vastgesteld 26-11-2026 16:40 door S. Meijer"."""
        words = (
            self.tr("Versie {number}, vastgesteld {when} door {who}")
            if version.final
            else self.tr("Versie {number}, vastgelegd {when} door {who}")
        )
        when = local_moment(version.made_at)
        return words.format(number=version.number, when=when, who=version.author)

    def proof(self, proof: MinutesProof) -> tuple[str, str]:
        """Return the tone and the sentence of a check."""
        if not proof.sound:
            places = ", ".join(str(one) for one in proof.broken)
            text = self.tr(
                "De tekst is niet meer wat is vastgelegd. Gebruik deze versie niet en laat de "
                "kluis controleren (Instellingen)."
            )
            return "bad", f"{text} {self.tr('Punten: %s.') % places}" if places else text
        text = self.tr("Gecontroleerd: de tekst is precies wat is vastgelegd.")
        if proof.erased:
            places = ", ".join(str(one) for one in proof.erased)
            text += " " + self.tr("Vernietigd met het dossier: punt %s.") % places
        return "ok", text

    def part(self, part: ReadPart, corrections: Sequence[MinutesCorrection]) -> Card:
        """Return the card of one item, with what was corrected in it."""
        card = Card(part.title)
        if part.erased:
            card.add(
                label(self.tr("De tekst is vernietigd met het dossier."), "muted", wrap=True)
            )
        for text, heading in paragraphs(part.body):
            card.add(_readable(text, "label" if heading else ""))
        if not part.body and not part.erased:
            card.add(label(self.tr("Niets genoteerd."), "muted", wrap=True))
        for correction in corrections:
            card.add(self.correction(correction))
        return card

    def correction(self, correction: MinutesCorrection) -> QWidget:
        """Return a correction as one paragraph."""
        words = self.tr("Correctie, {when}, {who}: {text}")
        when = local_moment(correction.written_at)
        return _readable(
            words.format(when=when, who=correction.author, text=correction.text), ""
        )


def paragraphs(body: str) -> list[tuple[str, bool]]:
    """Return the lines of a body, joined between headings; a heading ends with a colon."""
    found: list[tuple[str, bool]] = []
    for line in body.splitlines():
        heading = line.endswith(":")
        if not heading and found and not found[-1][1]:
            found[-1] = (f"{found[-1][0]}\n{line}", False)
        elif line.strip():
            found.append((line.removesuffix(":") if heading else line, heading))
    return found


def by_item(
    corrections: Sequence[MinutesCorrection],
) -> Mapping[int, tuple[MinutesCorrection, ...]]:
    """Return corrections by the item they are about; 0 for the minutes as a whole."""
    found: dict[int, tuple[MinutesCorrection, ...]] = {}
    for one in corrections:
        key = int(one.agenda_item_id or 0)
        found[key] = (*found.get(key, ()), one)
    return found


def _readable(text: str, role: str) -> QLabel:
    made = label(text, role, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
