# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a vault is doing, in Dutch sentences."""

from casuskluis.services.keys.interrupted import INTERRUPTED_WORDS
from casuskluis.vault.access.copies import CopyState
from casuskluis.vault.destroyed.ledger import LedgerTrouble
from casuskluis.vault.report import VaultReport
from casuskluis.vault.vault import Vault

SOUND = "De kluis is in orde."
UNSOUND = (
    "De kluis is beschadigd. Werk er niet in verder, bewaar de map en zet de laatste back-up "
    "terug op het scherm waarmee u de kluis opent."
)
_MENDED = (
    "Een van de twee bestanden met de sleutels (vault.json en vault.json.2) was beschadigd of "
    "oud en is bij het openen hersteld."
)
_MENDED_ADVICE = "Maak een back-up. Gebeurt dit vaker, laat dan de schijf controleren."
_ROLLED_BACK = (
    "Er is een oude kopie van vault.json teruggezet, misschien met een oude wachtzin. Meld dit "
    "bij de beveiliging (CISO)."
)
_STATES = {
    CopyState.SOUND: "in orde",
    CopyState.OUTDATED: "verouderd",
    CopyState.DAMAGED: "beschadigd",
    CopyState.MISSING: "ontbreekt",
}
_LEDGERS = {
    LedgerTrouble.MISSING: "ontbreekt",
    LedgerTrouble.DAMAGED: "beschadigd of gewijzigd",
    LedgerTrouble.ROLLED_BACK: "verouderd",
    LedgerTrouble.INCOMPLETE: "niet volledig",
}


def report_lines(report: VaultReport) -> list[str]:
    """Return what was looked at and found, one thing per line."""
    found = report.database
    broken = len(found.pages) + len(found.structure) + found.foreign_keys
    database = "in orde" if found.is_sound else f"beschadigd ({broken} bevindingen)"
    lines = [
        f"Sleutels in vault.json: {_STATES[report.first_copy]}",
        f"Sleutels in vault.json.2: {_STATES[report.second_copy]}",
        f"Gegevensbestand data.db ({report.size:,} bytes): {database}".replace(",", "."),
    ]
    ledger = _LEDGERS[report.ledger] if report.ledger else "in orde"
    lines.append(f"Lijst van vernietigde dossiers (vernietigd.json): {ledger}")
    if report.header_mended:
        lines.append(_MENDED)
    if report.header_rolled_back:
        lines.append(_ROLLED_BACK)
    return lines


def opening_warnings(vault: Vault) -> tuple[str, ...]:
    """Return what the officer must know about the header of a vault that was just opened."""
    mended = (f"{_MENDED} {_MENDED_ADVICE}",) if vault.header_mended else ()
    cut_off = (INTERRUPTED_WORDS[vault.interrupted],) if vault.interrupted else ()
    return cut_off + mended + ((_ROLLED_BACK,) if vault.header_rolled_back else ())
