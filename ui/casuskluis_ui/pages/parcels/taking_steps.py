# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The steps of taking a parcel in: the file, what is in it, what it would do, what it did."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.parcels import CaseFate, ParcelManifest, Recipient, TakenCase, TakePlan
from casuskluis.explanations import explain
from casuskluis.services.parcels.taking import TakingService
from casuskluis_ui.dialogs.secret_dialog import SecretForm
from casuskluis_ui.pages.parcels.planned import PlannedCases
from casuskluis_ui.pages.parcels.unknown import foreign_label, hides_whole
from casuskluis_ui.pages.parcels.words import DONE, FATES, RECIPIENTS, contents_words
from casuskluis_ui.pages.words import case_count, counted, local_moment
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.card import Card, Fact, FactRows
from casuskluis_ui.widgets.files import FolderChooser, ask_any_file
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.passphrase_field import PassphraseField

_FILE, _PHRASE = "file", "phrase"


class FileStep(SecretForm):
    """Which file, and the passphrase when it has one. A lock keeps the file only.

    Args:
        service: Tells what opens a file.
        choose: Asks for the file.
    """

    def __init__(
        self,
        service: TakingService,
        choose: FolderChooser = ask_any_file,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("parcel_file", parent=parent)
        self._service = service
        self._place = FolderField(self.tr("Kies het pakket"), choose)
        self._secret = PassphraseField()
        self.own_key = Banner("info")
        self.own_key.hide()
        told = self.tr("Een pakket is een bestand dat eindigt op .age.")
        self.add((_FILE, Field(self.tr("&Pakket"), self._place, help_text=told)))
        told = self.tr("De woorden die u van de afzender kreeg, precies zo.")
        phrase = Field(self.tr("&Wachtzin van de afzender"), self._secret, help_text=told)
        self.add((_PHRASE, phrase))
        self.add_widget(self.own_key)
        self._place.edited.connect(self._look)
        phrase.hide()

    @property
    def path(self) -> Path | None:
        """The file that was chosen; None for none."""
        return self._place.path()

    @property
    def asks_phrase(self) -> bool:
        """Whether the file chosen opens with a passphrase."""
        return not self[_PHRASE].isHidden()

    def secret(self) -> bytearray | None:
        """Return the passphrase for the one who wipes it; None where a key opens it."""
        return self._secret.secret() if self.asks_phrase else None

    def forget(self) -> None:
        """Take the passphrase away."""
        self._secret.forget()

    @override
    def draft(self) -> Mapping[str, str]:
        """Return the place of the file; the passphrase is kept nowhere."""
        typed = self[_FILE].text
        return {_FILE: typed} if typed else {}

    def check(self) -> bool:
        """Say what is missing; tells whether all is there."""
        wrong = {}
        path = self.path
        if path is None:
            wrong[_FILE] = self.tr("Kies een pakket.")
        elif self.asks_phrase and not self._secret.text():
            wrong[_PHRASE] = self.tr("Typ de wachtzin.")
        self.show_errors(wrong)
        return not wrong

    def _look(self) -> None:
        """Ask for a passphrase when the file has one."""
        asks, own = False, False
        path = self.path
        sentence = ""
        if path is not None and path.is_file():
            try:
                asks = self._service.needs_passphrase(path)
                own = not asks
            except CasuskluisError as error:
                sentence = explain(error)
        self[_FILE].set_error(sentence)
        self[_PHRASE].setVisible(asks)
        told = self.tr("Dit pakket is voor een sleutel gemaakt. Deze kluis probeert de zijne.")
        self.own_key.say("info", told if own else "")


class InsideStep(QWidget):
    """Where a parcel comes from, and what each case in it would do here."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = FactRows()
        self.cases = PlannedCases(choosing=True)
        self.partners = foreign_label("", "muted")
        self.coordinator = QComboBox()
        self.coordinator.addItem(self.tr("Zoals in het pakket"), "")
        for name in names:
            self.coordinator.addItem(name, name)
        self._about = Card(self.tr("Dit pakket"))
        self._about.add(self.facts)
        card = Card(self.tr("Wat er met de casussen gebeurt"))
        card.add(self.cases)
        card.add(self.partners)
        help_text = self.tr("Geldt voor casussen die hier nieuw zijn.")
        whose = Field(self.tr("&Casusregisseur"), self.coordinator, help_text=help_text)
        self._whose = Card()
        self._whose.add(whose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for part in (self._about, card, self._whose):
            layout.addWidget(part)
        layout.addStretch(1)

    def choose_coordinator(self, name: str) -> None:
        """Put the new cases on a name; empty for the one in the parcel."""
        self.coordinator.setCurrentIndex(max(self.coordinator.findData(name), 0))

    def show_plan(self, plan: TakePlan, left_out: frozenset[str]) -> None:
        """Show what is in a parcel."""
        self.facts.show_facts(manifest_facts(plan.manifest))
        for value in self.facts.findChildren(QLabel):
            if value.accessibleName():  # the words before it have none
                hides_whole(value)
        self.cases.show_cases(plan.cases, left_out)
        names = ", ".join(plan.partners)
        told = self.tr("Komen er als partner bij: {names}.").format(names=names)
        self.partners.setText(told if names else "")
        self.partners.setVisible(bool(names))
        self._whose.setVisible(any(one.fate is CaseFate.NEW for one in plan.cases))


class ResultStep(QWidget):
    """What taking in would do, counted, right before it is done.

    Attributes:
        taken: How many cases would be taken in.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.taken = 0
        self.facts = FactRows()
        self.cases = PlannedCases(choosing=False)
        told = self.tr(
            "Innemen gaat in één keer: alles of niets. Het komt in het logboek, met wie en "
            "wanneer."
        )
        counts = Card(self.tr("Zo wordt het"))
        counts.add(self.facts)
        counts.add(label(told, "muted", wrap=True))
        each = Card(self.tr("Per casus"))
        each.add(self.cases)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for part in (counts, each):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_plan(self, plan: TakePlan, left_out: frozenset[str]) -> None:
        """Count what would happen."""
        taken = [one for one in plan.cases if one.key not in left_out]
        self.taken = sum(one.fate is not CaseFate.REFUSED for one in taken)
        facts: list[Fact] = [
            (FATES[fate], case_count(sum(one.fate is fate for one in taken)))
            for fate in CaseFate
        ]
        if left_out:
            facts.append((self.tr("Niet ingenomen"), case_count(len(plan.cases) - len(taken))))
        for title, count in (
            (self.tr("Erbij"), sum(one.added for one in taken)),
            (self.tr("Gewijzigd"), sum(one.changed for one in taken)),
            (self.tr("Verwijderd"), sum(one.removed for one in taken)),
        ):
            words = counted(count, self.tr("{n} onderdeel"), self.tr("{n} onderdelen"))
            facts.append((title, words))
        self.facts.show_facts(facts)
        self.cases.show_cases(taken, frozenset())


class TakenStep(QWidget):
    """What was taken in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = label("", wrap=True)
        self.facts = FactRows()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.told)
        layout.addWidget(self.facts)
        layout.addStretch(1)

    def show_taken(self, taken: Sequence[TakenCase]) -> None:
        """Tell which cases were taken in, under which number."""
        told = counted(
            len(taken),
            self.tr("Er is {n} casus ingenomen."),
            self.tr("Er zijn {n} casussen ingenomen."),
        )
        self.told.setText(told)
        was = self.tr("{fate}; in het pakket {former}")
        self.facts.show_facts(
            [(one.number, was.format(fate=DONE[one.fate], former=one.former)) for one in taken]
        )


def manifest_facts(manifest: ParcelManifest) -> list[Fact]:
    """Return what a parcel says about itself."""
    whom = f"{manifest.receiver} ({RECIPIENTS[manifest.recipient].lower()})"
    made = f"{manifest.made_by}, {local_moment(manifest.made_at)}"
    facts: list[Fact] = [
        ("Van", manifest.municipality),
        ("Gemaakt door", made),
        ("Voor", whom),
        ("Inhoud", contents_words(manifest.contents)),
    ]
    if manifest.recipient is Recipient.MUNICIPALITY:
        facts.append(("Grondslag", manifest.ground))
        facts.append(("Waarvoor", manifest.purpose))
    return facts
