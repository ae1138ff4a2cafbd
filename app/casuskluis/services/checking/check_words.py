# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the check of a vault found: what is wrong, what that means, and what to do now."""

from collections.abc import Callable
from datetime import datetime

from casuskluis.services.checking.checks import CheckReport, LastCheck
from casuskluis.services.checking.vault_words import SOUND, report_lines
from casuskluis.services.keeping.journal_words import check_lines

DAMAGED = (
    "De kluis is beschadigd: een deel van de gegevens is niet meer te lezen zoals het is "
    "opgeslagen. Wat u op het scherm ziet klopt, maar er kan iets ontbreken. Werk er niet in "
    "verder en bewaar de map. Zet de laatste goede back-up terug. Is die er niet, sluit dan de "
    "kluis en kies op het scherm waarmee u de kluis opent: Back-up terugzetten, en daar "
    "“Beschadigde kluis redden”."
)
HEADER = (
    "Een van de twee bestanden met de sleutels (vault.json en vault.json.2) is niet in orde. "
    "De gegevens zelf zijn heel. Sluit de kluis en open haar opnieuw: dan wordt het hersteld. "
    "Controleer daarna nog eens."
)
ROLLED_BACK = (
    "De gegevens zijn heel, maar er is een oude kopie van vault.json teruggezet. Misschien "
    "werkt een ingetrokken wachtzin weer. Meld dit bij de beveiliging (CISO)."
)
JOURNAL = (
    "De gegevens zijn leesbaar, maar het logboek is buiten het programma om veranderd. U kunt "
    "er niet meer op vertrouwen wie wat heeft gedaan. Werk niet verder, bewaar de map en meld "
    "dit bij de beveiliging (CISO) en de FG."
)
ATTACHMENTS = (
    "De kluis is heel, maar van {count} is de inhoud niet meer wat er is toegevoegd. De rest "
    "klopt. Haal de bijlage uit een back-up of vraag haar opnieuw op, en meld dit bij uw "
    "beheerder."
)
_RENEWED = (
    "Een zoekindex paste niet bij de gegevens en is opnieuw gemaakt. Zoeken vindt nu weer "
    "alles; er is niets verloren."
)
_LOOSE = "In de prullenbak staan {count} losse regels. Die doen niets en verdwijnen vanzelf."
DUE = "De kluis is lang niet gecontroleerd. Dat gebeurt vanzelf zodra het programma rust heeft."
WRONG = (
    "Bij de laatste controle, op {moment}, was er iets mis met de kluis. Kijk bij "
    "Instellingen, onder Kluis, en controleer haar opnieuw."
)
NEVER = "nog nooit"


def verdict(report: CheckReport) -> str:
    """Return the one sentence that matters most."""
    vault = report.vault
    if not vault.database.is_sound:
        return DAMAGED
    if report.chain is not None and not report.chain.is_sound:
        return JOURNAL
    if vault.header_rolled_back:
        return ROLLED_BACK
    if not vault.is_sound:
        return HEADER
    if report.content is not None and not report.content.is_sound:
        return ATTACHMENTS.format(count=_attachments(report.content.attachments))
    return SOUND


def check_details(report: CheckReport) -> list[str]:
    """Return what was looked at and found, one thing per line."""
    lines = report_lines(report.vault)
    if report.chain is not None:
        lines.append(check_lines(report.chain)[0])
    content = report.content
    if content is None:
        return lines
    whole = "in orde" if content.is_sound else _attachments(content.attachments) + " niet"
    lines.append(f"Inhoud van bijlagen: {whole}")
    lines.append(_RENEWED if content.renewed else "Zoekindexen: in orde")
    if content.loose:
        lines.append(_LOOSE.format(count=content.loose))
    return lines


def last_check_words(last: LastCheck, moment: Callable[[datetime], str]) -> str:
    """Return when the vault was last checked, and how it was, for a line of facts."""
    if last.at is None:
        return NEVER
    return moment(last.at) if last.sound else f"{moment(last.at)}: niet in orde"


def check_warning(last: LastCheck, moment: Callable[[datetime], str]) -> str:
    """Return what the officer must know on the first page; empty when all is well."""
    if last.at is not None and not last.sound:
        return WRONG.format(moment=moment(last.at))
    return DUE if last.due else ""


def _attachments(count: int) -> str:
    return "1 bijlage" if count == 1 else f"{count} bijlagen"
