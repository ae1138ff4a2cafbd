# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was saved of a damaged vault and what was lost, in Dutch: numbers, and never a name."""

from collections.abc import Mapping

from casuskluis.services.checking.salvage_groups import grouped
from casuskluis.vault.salvage.counts import SalvageReport, TableCount
from casuskluis.vault.salvage.work import REPORT

TABLES: Mapping[str, str] = {
    "access_requests": "Verzoeken van betrokkenen",
    "action_items": "Acties",
    "action_plans": "Plannen",
    "activities": "Activiteiten",
    "activity_attendances": "Deelname aan activiteiten",
    "addenda": "Aanvullingen",
    "agenda_item_restricted": "Agendapunten die niet voor iedereen zijn",
    "agenda_items": "Agendapunten",
    "assessment_present": "Wie er bij wegingen was",
    "assessments": "Wegingen",
    "attachment_contents": "Inhoud van bijlagen",
    "attachments": "Bijlagen",
    "attendances": "Deelname aan overleggen",
    "attribute_spans": "Eerdere waarden",
    "authorisations": "Toegang tot casussen",
    "cases": "Casussen",
    "closing_marks": "Stappen bij sluiten",
    "codes": "Keuzelijsten",
    "contact_moments": "Contactmomenten",
    "contacts": "Contactpersonen",
    "covenant_parties": "Partijen bij convenanten",
    "covenants": "Convenanten",
    "data_breaches": "Datalekken",
    "column_choices": "Gekozen kolommen van lijsten",
    "decisions": "Besluiten",
    "destruction_lists": "Vernietigingslijsten",
    "destruction_records": "Verklaringen van vernietiging",
    "disclosures": "Verstrekkingen",
    "discussion_requests": "Bespreekverzoeken",
    "drafts": "Concepten",
    "field_changes": "Wijzigingen per veld",
    "goals": "Doelen",
    "import_records": "Wat per bestand is overgenomen",
    "parcels": "Pakketten",
    "parcel_cases": "Casussen in pakketten",
    "record_origins": "Kenmerken van uitgewisselde gegevens",
    "record_stamps": "Standen van uitgewisselde gegevens",
    "parcel_keys": "Sleutel voor pakketten",
    "imports": "Overgenomen bestanden",
    "information_items": "Informatie",
    "information_shared_with": "Met wie informatie is gedeeld",
    "informings": "Informeren van betrokkenen",
    "instrument_references": "Risico-instrumenten",
    "interventions": "Interventies",
    "item_record_present": "Wie er bij agendapunten was",
    "item_records": "Verslagen van agendapunten",
    "journal": "Logboek",
    "journal_key": "Sleutel van het logboek",
    "kept_records": "Prullenbak",
    "kept_roots": "Prullenbak: bij welk dossier",
    "key_persons": "Sleutelpersonen",
    "life_domain_notes": "Leefgebieden",
    "list_views": "Weergaven van lijsten",
    "masked_texts": "Nagekeken teksten",
    "measures": "Maatregelen",
    "meeting_series": "Reeksen overleggen",
    "meetings": "Overleggen",
    "minutes_corrections": "Correcties op verslagen",
    "minutes_parts": "Delen van verslagen",
    "minutes_versions": "Verslagen",
    "necessity_reviews": "Noodzakelijkheidstoetsen",
    "notifications": "Meldingen",
    "officers": "Medewerkers",
    "organisations": "Organisaties",
    "own_words": "Eigen woorden",
    "phenomenon_analyses": "Fenomeenanalyses",
    "plan_sections": "Hoofdstukken van beleidsplannen",
    "policy_plans": "Beleidsplannen",
    "printed_copies": "Exemplaren",
    "programme_goals": "Doelen van het programma",
    "related_persons": "Nevenbetrokkenen",
    "releases": "Uitgiften",
    "retained_figures": "Bewaarde cijfers",
    "series_attendees": "Vaste deelnemers",
    "series_items": "Vaste agendapunten",
    "settings": "Instellingen",
    "subjects": "Personen",
    "tension_signals": "Signalen van spanning",
    "upkeep_records": "Periodieke controles",
}
"""Each table of the database, as the officer knows what is in it."""

_EACH = "Per soort gegeven:"
_WHERE = "Hoeveel het van elke soort is, staat in {name} in de map van de nieuwe kluis."
_HEAD = "Verslag van het redden van een beschadigde kluis"
_NEXT = (
    "Wat nu: open de nieuwe kluis met dezelfde wachtzin, loop de lijst hieronder na en vul aan "
    "wat ontbreekt, bijvoorbeeld uit een back-up of van papier. Bewaar de beschadigde kluis en "
    "de back-ups tot dat klaar is. Meld het verlies bij de FG: verlies van persoonsgegevens "
    "kan een datalek zijn."
)
_REFILLED = frozenset({"settings", "codes"})
_DEFAULTS = (
    "Instellingen en keuzes in lijsten die verloren gingen, hebben weer de beginwaarde van het "
    "programma."
)
_WHOLE = "Er is niets verloren gegaan: alle regels konden worden gelezen."


def salvage_sentences(report: SalvageReport) -> tuple[str, ...]:
    """Return what came of it, in a few sentences."""
    if report.is_whole:
        return (f"{_counted(report.saved)} gered.", _WHOLE)
    pages = f"Van de {_number(report.pages)} bladzijden zijn er {_number(report.damaged)}"
    told = [f"{_counted(report.saved)} gered. {pages} beschadigd.", _lost(report)]
    if report.unplaced:
        told.append(
            f"Van {_number(report.unplaced)} leesbare bladzijden was niet zeker waar ze bij "
            "horen. Die zijn niet overgenomen: liever niets dan iets op de verkeerde plek."
        )
    if any(table.lost for table in report.tables if table.name in _REFILLED):
        told.append(_DEFAULTS)
    return (*told, _NEXT)


def _lost(report: SalvageReport) -> str:
    if not report.is_exact and not report.lost:
        return "Of er regels verloren zijn en hoeveel, is niet te zeggen."
    at_least = "" if report.is_exact else "ten minste "
    return f"Verloren: {at_least}{_counted(report.lost)}."


def salvage_lines(report: SalvageReport) -> list[str]:
    """Return what has gaps, as the officer knows it, and in one line what has none.

    How much there is of every table stands in `salvage_text`.
    """
    return [*_groups(report), _WHERE.format(name=REPORT)]


def _groups(report: SalvageReport) -> list[str]:
    lines, whole = [], []
    for name, tables in grouped(report.tables):
        if all(table.is_whole for table in tables):
            whole.append(f"{name} ({_number(sum(table.saved for table in tables))})")
            continue
        lines.append(f"{name}:")
        lines += [f"– {_line(table)}" for table in tables if not table.is_whole]
    if whole:
        lines.append(f"Zonder verlies: {', '.join(whole)}.")
    return lines


def salvage_text(report: SalvageReport) -> str:
    """Return the report that is kept in the folder of the new vault."""
    parts = [_HEAD, "", *salvage_sentences(report), "", *_groups(report), "", _EACH]
    parts += [_line(table) for _, tables in grouped(report.tables) for table in tables]
    return "\n".join((*parts, ""))


def _line(table: TableCount) -> str:
    line = f"{_name(table)}: {_number(table.saved)} gered"
    if table.is_whole:
        return line
    lost = f"{'' if table.exact else 'ten minste '}{_number(table.lost)} verloren"
    extra = []
    if table.orphaned:
        extra.append(f"waarvan {_number(table.orphaned)} bij een dossier dat weg is")
    if table.loosened:
        extra.append(f"{_number(table.loosened)} zonder verwijzing naar wat weg is")
    return ", ".join((line, lost, *extra))


def _name(table: TableCount) -> str:
    return TABLES.get(table.name, table.name)


def _counted(count: int) -> str:
    return "1 regel" if count == 1 else f"{_number(count)} regels"


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
