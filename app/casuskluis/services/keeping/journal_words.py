# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the check of the journal found, in Dutch sentences."""

from collections.abc import Mapping

from casuskluis.domain.journal_chain import Breach, ChainReport
from casuskluis.services.keeping.journals import Sighting

ALARM = (
    "Het logboek klopt niet. Werk niet verder in deze kluis, bewaar de map en meld dit bij de "
    "beveiliging (CISO) en de FG."
)
_NOTE = (
    "Noteer dit getal buiten de kluis. Alleen met een eerder genoteerd getal valt het op als "
    "een oude kopie van de hele kluis is teruggezet."
)
_LOST = (
    "Regel {first} tot en met {last} gingen verloren toen deze kluis beschadigd was. Dat staat "
    "in het logboek zelf."
)
_UNPROVEN = (
    "Regel 1 tot en met {last} zijn van voor het redden van deze kluis. De sleutel daarvan "
    "ging verloren: het programma kan niet meer nagaan of die regels zijn veranderd."
)
_FOUND: Mapping[Breach, str] = {
    Breach.GAP: "Regel {line} ontbreekt, of er is een regel tussen gezet.",
    Breach.OUT_OF_ORDER: "Regel {line} sluit niet aan op de regel ervoor.",
    Breach.CHANGED: "Regel {line} is veranderd of hoort niet in dit logboek.",
    Breach.TAIL_CUT: "Het einde klopt niet: vanaf regel {line} zijn regels weggehaald.",
    Breach.KEY_REPLACED: "De sleutel van het logboek is vervangen.",
    Breach.OLDER_THAN_ANCHOR: (
        "Het logboek is ouder dan het controlegetal dat u opgaf: regel {line} en verder "
        "ontbreken. Misschien is een oude kopie van de kluis teruggezet."
    ),
    Breach.ANCHOR_DIFFERS: (
        "Regel {line} is niet de regel van het controlegetal dat u opgaf. Controleer of u het "
        "goed hebt overgenomen; zo ja, dan is het logboek herschreven."
    ),
}

_THERE = (
    "Dit controlegetal staat in het logboek: regel {line}, geschreven op {moment}. Wat toen "
    "was vastgelegd, hoort bij deze kluis. Controleer ook het hele logboek."
)
_NOT_THERE = (
    "Regel {line} staat niet in dit logboek. Deze kluis is dus ouder dan het papier, of het "
    "papier komt uit een andere kluis. Kijk of u het getal goed hebt overgenomen. Zo ja, meld "
    "dit bij de beveiliging (CISO)."
)
_ANOTHER = (
    "Regel {line} heeft in dit logboek een ander controlegetal. Kijk of u het getal goed hebt "
    "overgenomen. Zo ja, dan komt het papier uit een andere kluis of is het logboek "
    "herschreven; meld dit bij de beveiliging (CISO)."
)


def check_lines(report: ChainReport) -> list[str]:
    """Return what was found and what to do or note, one thing per line."""
    if report.breach is not None:
        return [_FOUND[report.breach].format(line=report.sequence), ALARM]
    noun = "regel" if report.lines == 1 else "regels"
    return [
        f"Het logboek klopt: {report.lines} {noun}, geen veranderd en geen weggehaald.",
        *_salvaged(report),
        f"Controlegetal: {report.control}",
        _NOTE,
    ]


def _salvaged(report: ChainReport) -> list[str]:
    """Return what a salvage of the vault left out of the journal; it says so itself."""
    told = [_LOST.format(first=first, last=last) for first, last in report.lost]
    return [_UNPROVEN.format(last=report.unproven)] * bool(report.unproven) + told


def sighting_line(found: Sighting) -> str:
    """Return whether the line of a control number is there."""
    if found.entry is None:
        return _NOT_THERE.format(line=found.control.sequence)
    if not found.fits:
        return _ANOTHER.format(line=found.control.sequence)
    moment = f"{found.entry.at.astimezone():%d-%m-%Y om %H:%M}"
    return _THERE.format(line=found.control.sequence, moment=moment)
