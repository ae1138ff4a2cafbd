# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer must know after opening a vault with its recovery code.

Who has a passphrase is sealed until the vault is open, so that nobody can be asked beforehand
whose passphrase the new one becomes.
"""

from dataclasses import dataclass, field

_HOLDS = "De nieuwe wachtzin geldt nu."
_ALONE = (
    "Zij hoort bij de naam “{officer}”. De oude wachtzin opent deze kluis niet meer, alleen "
    "nog oude back-ups."
)
_INSIDE = (
    "U bent nu binnen met de herstelcode: daarmee kunt u alleen instellingen en rollen "
    "wijzigen. Vergrendel de kluis en open haar met de nieuwe wachtzin; dan ziet u uw werk "
    "weer."
)
_OTHERS = (
    "Deze kluis heeft meer collega's, en die houden hun wachtzin. De herstelcode zegt niet wie "
    "u bent, daarom hoort de nieuwe wachtzin bij de naam “{officer}”. Daarmee kunt u alleen "
    "instellingen en rollen wijzigen. Zo krijgt "
    "u uw eigen naam terug, op de pagina Instellingen: kies bij uw eigen naam “Eenmalige "
    "code”, druk het blad af, vergrendel de kluis en open haar met die code. Verwijder daarna "
    "“{officer}”. Hoofdstuk 75 van het handboek vertelt de stappen."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """A new passphrase that was set with the recovery code.

    Attributes:
        officer: Whose passphrase it is now; "na herstel" when that is not known.
        named: Whether that is an officer who was there before.
    """

    officer: str = field(repr=False)
    named: bool

    @property
    def sentences(self) -> tuple[str, ...]:
        """What it means for the officer, in Dutch."""
        text = _ALONE if self.named else _OTHERS
        return (_HOLDS, text.format(officer=self.officer))

    @property
    def inside(self) -> tuple[str, ...]:
        """The same, for who is at work in the vault that was opened with the code."""
        return (*self.sentences, _INSIDE) if self.named else self.sentences
