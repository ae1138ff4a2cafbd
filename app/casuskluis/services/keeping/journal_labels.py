# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The words of the journal in Dutch: actions, results, and kinds of records."""

from collections.abc import Mapping
from functools import cache

from casuskluis.domain.journal import JournalAction, JournalResult
from casuskluis.services.defaults import default_settings

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
    JournalAction.CHECKED: "Nagekeken",
    JournalAction.DRILLED: "Hersteloefening",
    JournalAction.SALVAGED: "Gered uit een beschadigde kluis",
}
RESULTS: Mapping[JournalResult, str] = {
    JournalResult.DONE: "Gelukt",
    JournalResult.REFUSED: "Geweigerd",
}
KINDS: Mapping[str, str] = {
    "access_request": "Verzoek van betrokkene",
    "action_item": "Actie",
    "action_plan": "Plan",
    "activity": "Activiteit",
    "activity_attendance": "Deelname aan een activiteit",
    "addendum": "Aanvulling",
    "agenda": "Agenda",
    "agenda_item": "Agendapunt",
    "assessment": "Weging",
    "attachment": "Bijlage",
    "attendance": "Deelname",
    "authorisation": "Toegang tot een casus",
    "backup": "Oude back-up",
    "case": "Casus",
    "closing_step": "Stap bij sluiten",
    "code": "Keuzelijst",
    "column_choice": "Gekozen kolommen van een lijst",
    "contact": "Contactpersoon",
    "contact_moment": "Contactmoment",
    "control_number": "Controlegetal",
    "covenant": "Convenant",
    "data_breach": "Datalek",
    "decision": "Besluit",
    "destruction_list": "Vernietigingslijst",
    "destruction_record": "Verklaring van vernietiging",
    "disclosure": "Verstrekking",
    "drill_proof": "Bewijs van hersteloefening",
    "discussion_request": "Bespreekverzoek",
    "draft": "Concept",
    "kept": "Prullenbak",
    "list_view": "Weergave van een lijst",
    "own_word": "Eigen woord",
    "screen": "Scherm delen",
    "goal": "Doel",
    "handover": "Overdracht",
    "history": "Eerdere waarden van",
    "import": "Overgenomen bestand",
    "information_item": "Informatie",
    "informing": "Informeren",
    "instrument_reference": "Risico-instrument",
    "intervention": "Interventie",
    "item_record": "Verslag van een agendapunt",
    "journal": "Logboek",
    "journal_key": "Controlesleutel",
    "key_person": "Sleutelpersoon",
    "ledger": "Lijst van vernietigde dossiers",
    "ledger_copy": "Lijst van vernietigde dossiers, op de tweede plek",
    "life_domain_note": "Leefgebied",
    "list": "Lijst",
    "masked_text": "Nagekeken tekst",
    "measure": "Maatregel",
    "meeting": "Overleg",
    "meeting_series": "Reeks overleggen",
    "minutes_correction": "Correctie op een verslag",
    "minutes_part": "Deel van een verslag",
    "minutes_version": "Verslag",
    "necessity_review": "Noodzakelijkheidstoets",
    "network_overview": "Netwerkoverzicht",
    "notification": "Melding",
    "officer": "Medewerker",
    "once_code": "Eenmalige code",
    "organisation": "Organisatie",
    "overview": "Overzicht",
    "parcel": "Pakket",
    "parcel_key": "Sleutel voor pakketten",
    "phenomenon_analysis": "Fenomeenanalyse",
    "plan_section": "Hoofdstuk van het beleidsplan",
    "policy_plan": "Beleidsplan",
    "policy_plan_public": "Publieksversie",
    "printed_copy": "Exemplaar",
    "programme_goal": "Doel van het programma",
    "programme_page": "Programmapagina",
    "recovery_sheet": "Noodblad",
    "related_person": "Nevenbetrokkene",
    "release": "Uitgifte",
    "retained_figure": "Bewaard cijfer",
    "rotation": "Alle sleutels",
    "schema": "Gegevensbestand",
    "second_place": "Tweede plek",
    "series_attendee": "Vaste deelnemer",
    "series_item": "Vast agendapunt",
    "setting": "Instelling",
    "share_sheet": "Noodblad in delen",
    "slot": "Wachtzin",
    "subject": "Persoon",
    "tension_signal": "Signaal van spanning",
    "training_overview": "Overzicht deskundigheidsbevordering",
    "types": "Typebeschrijvingen",
    "upkeep": "Periodieke controle",
    "vault": "Kluis",
    "vault_read": "Kluis, alleen lezen",
    "whole_vault": "Hele kluis",
}
FORM_KINDS: Mapping[str, str] = {
    **{kind: words.lower() for kind, words in KINDS.items()},
    "closing": "sluiten van een casus",
    "information": "informatie",
    "request": "verzoek",
    "shell": "open vensters",
}
"""Of what a draft is; forms of the same record begin with the same word."""
LISTS: Mapping[str, str] = {
    "actions": "acties",
    "activities": "activiteiten",
    "analyses": "fenomeenanalyses",
    "breaches": "datalekken",
    "cases": "casussen",
    "contact_moments": "contactmomenten",
    "contacts": "contactpersonen",
    "covenants": "convenanten",
    "deadlines": "termijnen",
    "journal": "logboek",
    "key_persons": "sleutelpersonen",
    "leaving": "wat deze computer verliet",
    "ledger": "uitgifteregister",
    "meetings": "overleggen",
    "notifications": "meldingen",
    "organisations": "organisaties",
    "persons": "personen",
    "policy_plans": "beleidsplannen",
    "requests": "verzoeken",
    "signals": "signalen",
}
"""Which list left as a file; see `casuskluis.services.lists.columns.ListKind`."""
PARTS: Mapping[str, str] = {
    "action_card": "actiekaart",
    "address": "geheim adres",
    "agenda": "agenda",
    "assessment_form": "weegformulier",
    "bsn": "BSN",
    "content": "inhoud",
    "decisions": "besluiten- en actielijst",
    "dossier": "inzagedossier",
    "informing_letter": "informeringsbrief",
    "invitation": "uitnodiging",
    "keys": "zoeksleutels",
    "minutes": "verslag",
    "names": "met namen",
    "notifier": "afgeschermde melder",
    "parcel": "in een pakket",
    "outcome": "uitkomst als bestand",
    "presence_list": "presentielijst",
    "pseudonym_sheet": "gepseudonimiseerd casusblad",
    "references": "verwijzingen",
}
"""What a line may say behind the record: a part of it."""


def record_words(text: str) -> str:
    """Return the object of an entry in Dutch: "case:14" gives "Casus 14".

    What the journal counted ("count=60") becomes "60 stuks"; a kind this program does not know
    is shown as it stands.
    """
    kind, _, rest = text.partition(":")
    if kind == "list":
        name, _, count = rest.partition(":count=")
        rows = "rij" if count == "1" else "rijen"
        rest = f"{LISTS.get(name, name)} ({count} {rows})"
    elif kind == "ledger_copy":
        rest = ""
    elif rest.startswith("count="):
        rest = f"({rest.removeprefix('count=')} stuks)"
    elif kind == "history":
        inner, _, number = rest.partition(":")
        rest = f"{KINDS.get(inner, inner).lower()} {number}"
    elif kind == "setting":
        rest = f"“{_setting_labels()[rest]}”" if rest in _setting_labels() else rest
    elif kind == "draft" and rest:
        rest = _form_words(rest)
    else:
        number, _, part = rest.rpartition(":")
        rest = f"{number} ({PARTS[part]})" if part in PARTS else rest
    return " ".join(f"{KINDS.get(kind, kind)} {rest}".split())


@cache
def _setting_labels() -> Mapping[str, str]:
    """Return what each setting is called on the screen."""
    return {setting.key.value: setting.label for setting in default_settings()}


def _form_words(rest: str) -> str:
    """Return of which form a draft is: "notification:0" gives "(melding)"."""
    form, _, number = rest.partition(":")
    known = [kind for kind in FORM_KINDS if form == kind or form.startswith(f"{kind}_")]
    if not known:
        return ""
    words = FORM_KINDS[max(known, key=len)]
    return f"({words})" if number in ("", "0") else f"({words} {number})"
