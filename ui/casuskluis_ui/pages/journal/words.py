# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The journal in Dutch: actions, results, and kinds of records."""

from collections.abc import Mapping

from casuskluis.domain.journal import JournalAction, JournalResult

ACTIONS: Mapping[JournalAction, str] = {
    JournalAction.CREATED: "Vastgelegd",
    JournalAction.CHANGED: "Gewijzigd",
    JournalAction.REMOVED: "Verwijderd",
    JournalAction.VIEWED: "Bekeken",
    JournalAction.PRINTED: "Afgedrukt",
    JournalAction.EXPORTED: "Uitgevoerd",
    JournalAction.IMPORTED: "Ingelezen",
    JournalAction.OPENED: "Geopend",
    JournalAction.LOCKED: "Vergrendeld",
    JournalAction.BACKED_UP: "Back-up gemaakt",
    JournalAction.RESTORED: "Back-up teruggezet",
    JournalAction.KEYS_CHANGED: "Wachtzin gewijzigd",
    JournalAction.MIGRATED: "Bijgewerkt naar nieuwe versie",
    JournalAction.EMERGENCY: "Noodtoegang",
    JournalAction.DESTROYED: "Vernietigd",
}
RESULTS: Mapping[JournalResult, str] = {
    JournalResult.DONE: "Gelukt",
    JournalResult.REFUSED: "Geweigerd",
}
KINDS: Mapping[str, str] = {
    "action_item": "Actie",
    "activity": "Activiteit",
    "agenda": "Agenda",
    "agenda_item": "Agendapunt",
    "assessment": "Weging",
    "attendance": "Deelname",
    "case": "Casus",
    "code": "Keuzelijst",
    "contact": "Contactpersoon",
    "control_number": "Controlegetal",
    "decision": "Besluit",
    "draft": "Concept",
    "information_item": "Informatie",
    "journal": "Logboek",
    "journal_key": "Controlesleutel",
    "ledger": "Lijst van vernietigde dossiers",
    "life_domain_note": "Leefgebied",
    "meeting": "Overleg",
    "notification": "Melding",
    "organisation": "Organisatie",
    "overview": "Overzicht",
    "related_person": "Nevenbetrokkene",
    "schema": "Gegevensbestand",
    "setting": "Instelling",
    "slot": "Wachtzin",
    "subject": "Persoon",
    "vault": "Kluis",
}


def record_words(text: str) -> str:
    """Return the object of an entry in Dutch: "case:14" gives "Casus 14".

    What the journal counted ("count=60") becomes "60 stuks"; a kind this program does not know
    is shown as it stands.
    """
    kind, _, rest = text.partition(":")
    if rest.startswith("count="):
        rest = f"({rest.removeprefix('count=')} stuks)"
    return f"{KINDS.get(kind, kind)} {rest}".strip()
