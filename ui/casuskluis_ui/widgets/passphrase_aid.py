# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Helps somebody who is choosing a passphrase: proposes one, weighs it, has it typed twice."""

from collections.abc import Callable, Sequence
from importlib import import_module

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.passphrase_strength import MINIMUM_CHARACTERS, Strength
from casuskluis.explanations import name_of
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row
from casuskluis_ui.widgets.passphrase_field import PassphraseField
from casuskluis_ui.widgets.typed_twice import Difference, difference

_PHRASES = "casuskluis.services.keys.phrases"
_SENTENCES = ("casuskluis.explanations.weaknesses", "casuskluis.explanations.vault")
"""Imported when they are needed: the lock screen opens without them."""
_WIDE = 100


def _nothing() -> Sequence[str]:
    return ()


class PassphraseAid(QWidget):
    """Stands under the two inputs for a new passphrase.

    A proposal fills the first input and stands here in full, to be written down. As soon as the
    keyboard goes to the second input it is gone: that one is typed from paper or by heart.

    Args:
        first: Where it is typed.
        second: Where it is typed again, blind.
        known: Returns what others know, such as the name of the municipality.
    """

    def __init__(
        self,
        first: PassphraseField,
        second: PassphraseField,
        known: Callable[[], Sequence[str]] = _nothing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first = first
        self._second = second
        self._known = known
        self.strength = label("", "help", wrap=True)
        self.keyboard = label("", "help", wrap=True)
        self.proposed = label("", "h3", wrap=True)
        self.written = label(
            self.tr(
                "Schrijf deze wachtzin nu op papier. Zodra u hem herhaalt, staat hij hier niet "
                "meer."
            ),
            "help",
            wrap=True,
        )
        self.ask = Button(self.tr("Wachtzin voorstellen"), "key-round")
        self._build()
        first.textChanged.connect(self._changed)
        second.entered.connect(self._cover)
        second.paste_refused.connect(self._tell_paste)
        for field in (first, second):
            field.caps_lock_seen.connect(self._tell_caps_lock)
        self.ask.clicked.connect(self.propose)
        self._changed(first.text())

    def propose(self) -> None:
        """Draw a passphrase, fill it in and show it."""
        phrase = str(import_module(_PHRASES).suggestion())
        self._second.clear()
        self.proposed.setText(phrase)
        self._first.setText(phrase)
        for part in (self.proposed, self.written):
            part.show()
        self.ask.say(self.tr("Ander voorstel"))
        announce(self, phrase)

    def difference(self) -> str:
        """Return a Dutch sentence when the second typing differs from the first."""
        told = {
            Difference.NONE: "",
            Difference.CAPITALS: self.tr(
                "Alleen de hoofdletters zijn anders. Kijk of Caps Lock uit staat en typ beide "
                "nog eens."
            ),
            Difference.LAYOUT: self.tr(
                "Er zijn letters verwisseld, zoals y en z: het toetsenbord stond niet beide "
                "keren hetzelfde ingesteld. Zet het goed en typ beide nog eens."
            ),
            Difference.SPACES: self.tr("Alleen de spaties zijn anders. Typ hem nog eens."),
            Difference.OTHER: self.tr("Dit is niet dezelfde wachtzin. Typ hem nog eens."),
        }
        return told[difference(self._first.text(), self._second.text())]

    def _build(self) -> None:
        line = row(self.proposed, self.ask, STRETCH, spacing=12)
        line.setStretchFactor(self.proposed, _WIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.strength)
        layout.addWidget(self.keyboard)
        layout.addLayout(line)
        layout.addWidget(self.written)
        for part in (self.strength, self.keyboard, self.proposed, self.written):
            part.hide()

    def _changed(self, phrase: str) -> None:
        if phrase != self.proposed.text():
            self._hide_proposal()
        _say(self.strength, self._weighed(phrase))
        self._first.setAccessibleDescription(self.strength.text())
        odd = not phrase.isascii()
        _say(self.keyboard, self._other_keyboards() if odd else "")

    def _weighed(self, phrase: str) -> str:
        """Say how strong it is, what is weak about it and what to do."""
        if not phrase.strip():
            return ""
        judgement = import_module(_PHRASES).weighed(phrase, tuple(self._known()))
        words = {
            Strength.SHORT: self.tr("Nog te kort: een wachtzin heeft {least} tekens of meer."),
            Strength.WEAK: self.tr("Zwak. {why}"),
            Strength.FAIR: self.tr(
                "Redelijk: genoeg voor de kluis. Nog één of twee losse woorden maken hem sterk."
            ),
            Strength.STRONG: self.tr("Sterk: deze wachtzin is niet te raden."),
        }
        why = _why(judgement.refusal)
        return words[judgement.strength].format(least=MINIMUM_CHARACTERS, why=why)

    def _cover(self) -> None:
        """Have the second one typed without looking at the first."""
        self._hide_proposal()
        self._first.cover()

    def _hide_proposal(self) -> None:
        self.proposed.clear()
        self.ask.say(self.tr("Wachtzin voorstellen"))
        for part in (self.proposed, self.written):
            part.hide()

    def _tell_paste(self) -> None:
        text = self.tr(
            "Plakken kan hier niet. Typ de wachtzin: dan weet u zeker dat u hem op dit "
            "toetsenbord kunt typen."
        )
        _say(self.keyboard, text)
        announce(self, text)

    def _tell_caps_lock(self, on: bool) -> None:  # noqa: FBT001 - as the signal gives it
        odd = not self._first.text().isascii()
        usual = self._other_keyboards() if odd else ""
        _say(self.keyboard, self.tr("Caps Lock staat aan.") if on else usual)

    def _other_keyboards(self) -> str:
        return self.tr(
            "Let op: in deze wachtzin staat een teken dat niet op elk toetsenbord zit. Neem "
            "liever alleen letters zonder accent."
        )


def _say(line: QLabel, text: str) -> None:
    line.setText(text)
    line.setVisible(bool(text))


def _why(refusal: CasuskluisError | None) -> str:
    tables = (import_module(name).SENTENCES for name in _SENTENCES)
    kind = name_of(type(refusal))
    found = next((table[kind] for table in tables if kind in table), "")
    return str(found).format_map(refusal.details if refusal is not None else {})
