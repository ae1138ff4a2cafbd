# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The Dutch words for every field a dossier shows, and what is behind its value.

A test holds these tables against the records of the domain: a field without words here would be
a field that the person does not get to see.
"""

from collections.abc import Mapping
from enum import StrEnum

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.attachment import AttachmentKind
from casuskluis.domain.case import CasePhase
from casuskluis.domain.closing import ClosingStep
from casuskluis.domain.coding import CodeList
from casuskluis.domain.information import DataCategory, InformationKind
from casuskluis.domain.meeting import AgendaItemKind, AgendaPurpose
from casuskluis.domain.notification import NotificationStatus, NotifierKind
from casuskluis.domain.plan import GoalOutcome, InterventionKind, PlanStatus, Voluntariness
from casuskluis.domain.records import Treatment
from casuskluis.domain.request import RequestKind, RequestOutcome
from casuskluis.domain.review import ReviewOutcome
from casuskluis.domain.subject import Gender, SubjectKind

HIDDEN = frozenset(
    {
        "id", "version", "case_id", "subject_id", "plan_id", "position", "pinned", "after_id",
        "minutes_id", "salt",
    }
)  # fmt: skip
"""What only ties records together or keeps them in order."""

KINDS: Mapping[str, str] = {
    "subject": "Persoonsgegevens",
    "access_request": "Verzoek",
    "notification": "Melding",
    "assessment": "Weging",
    "case": "Casus",
    "information_item": "Informatie",
    "life_domain_note": "Leefgebied",
    "related_person": "Andere persoon",
    "instrument_reference": "Instrument",
    "action_plan": "Plan",
    "goal": "Doel",
    "intervention": "Interventie",
    "action_item": "Actie",
    "agenda_item": "Agendapunt",
    "discussion_request": "Vraag om te bespreken",
    "item_record": "Besproken",
    "minutes_part": "Verslag",
    "minutes_correction": "Correctie",
    "decision": "Besluit",
    "informing": "Informeren",
    "disclosure": "Verstrekking",
    "necessity_review": "Toets",
    "closing_step": "Stap bij sluiten",
    "attachment": "Bijlage",
    "addendum": "Aanvulling",
}
"""Word of the journal to the word a person reads."""

LABELS: Mapping[str, str] = {
    "acute_danger": "Acuut gevaar",
    "added_on": "Toegevoegd op",
    "address_shielded": "Adres is geheim",
    "adopted_on": "Vastgesteld op",
    "agenda_item_id": "Agendapunt",
    "alias": "Ook bekend als",
    "alternatives": "Lichtere wegen die zijn overwogen",
    "applies": "Is van toepassing",
    "asked_on": "Gevraagd op",
    "assessment_id": "Weging van",
    "author": "Vastgelegd door",
    "birth_date": "Geboren",
    "bsn": "Burgerservicenummer",
    "carried_from": "Overgenomen van",
    "case_coordinator": "Casusregisseur",
    "category": "Soort persoonsgegeven",
    "channel": "Binnengekomen via",
    "closed_on": "Gesloten op",
    "closing_reason": "Reden van sluiting",
    "coherence": "Samenhang van de signalen",
    "conclusion": "Besluitvorming",
    "condition": "Voorwaarde",
    "conditions": "Voorwaarden van de bron",
    "confirmed_on": "Bevestigd op",
    "criteria": "Criteria van de wet",
    "danger_action": "Wat er is gedaan",
    "decided_in": "Vastgesteld in",
    "decided_on": "Beslist op",
    "description": "Omschrijving",
    "destroy_on": "Wordt vernietigd op",
    "digest": "Controlegetal van het bestand",
    "disclosed_on": "Dag",
    "district": "Wijk",
    "done_on": "Gedaan op",
    "due_on": "Uiterlijk",
    "earlier_id": "Gaat verder op",
    "email": "E-mailadres",
    "ends_on": "Tot en met",
    "executor_id": "Uitvoerder",
    "expires_on": "Houdbaar tot",
    "extended_on": "Verlengd op",
    "extension_reason": "Reden van verlenging",
    "external_id": "Kenmerk bij de afzender",
    "feedback_by": "Teruggekoppeld door",
    "feedback_note": "Wat de melder is verteld",
    "feedback_on": "Teruggekoppeld op",
    "feedback_wanted": "Melder wil iets terug horen",
    "from_print": "Vastgelegd bij het printen",
    "gender": "Geslacht",
    "goal_id": "Voor doel",
    "happened_on": "Wanneer",
    "held_on": "Dag",
    "held_since": "Vernietigen geblokkeerd sinds",
    "hold_reason": "Reden van de blokkade",
    "identity_checked_on": "Identiteit vastgesteld op",
    "identity_method": "Hoe vastgesteld",
    "ideology": "Fenomeen",
    "incident_on": "Dag van het voorval",
    "incident_place": "Plaats van het voorval",
    "indicator": "Waaraan merken we het",
    "informed": "Geïnformeerd",
    "informed_by": "Geïnformeerd door",
    "informed_on": "Geïnformeerd op",
    "informing": "Hoe u hiervan hoort",
    "instrument": "Instrument",
    "judgement": "Oordeelsvorming",
    "kind": "Soort",
    "known_reason": "Waarom een tweede melding",
    "legal_basis": "Grondslag",
    "legal_hold": "Vernietigen is geblokkeerd",
    "life_domain": "Leefgebied",
    "location": "Waar de uitkomst ligt",
    "manner": "Hoe",
    "marked_on": "Afgevinkt op",
    "meeting_id": "Overleg",
    "minimised_on": "Teruggebracht tot het minimum op",
    "minutes": "Minuten",
    "more_information_until": "Meer informatie uiterlijk",
    "motivation": "Motivering",
    "municipality": "Gemeente",
    "name": "Naam",
    "necessity": "Noodzaak",
    "next_on": "Volgende toets",
    "next_review_on": "Volgende toets",
    "note": "Toelichting",
    "noted_on": "Vastgelegd op",
    "notification_id": "Melding",
    "notifier_kind": "Soort melder",
    "notifier_name": "Naam van de melder",
    "notifier_opinion": "Mening van de melder",
    "notifier_organisation_id": "Organisatie van de melder",
    "notifier_reach": "Bereikbaarheid van de melder",
    "number": "Nummer",
    "observed_behaviour": "Wat er is waargenomen",
    "opened_on": "Geopend op",
    "organisation_id": "Organisatie",
    "outcome": "Uitkomst",
    "outcome_note": "Toelichting op de uitkomst",
    "outcome_on": "Dag van de uitkomst",
    "owner_contact_id": "Contactpersoon",
    "owner_id": "Actiehouder",
    "phase": "Fase",
    "phone": "Telefoon",
    "picture": "Beeldvorming",
    "postcode": "Postcode",
    "postponed_until": "Uitgesteld tot",
    "present": "Aanwezig",
    "process_coordinator": "Procesregisseur",
    "proportionality": "Proportionaliteit",
    "protective_factors": "Beschermende factoren",
    "provided_by": "Aangeleverd door",
    "purpose": "Doel",
    "question": "Vraag",
    "reaction": "Uw reactie",
    "reason": "Aanleiding",
    "reason_not": "Reden van uitstel",
    "received_on": "Ontvangen op",
    "record_id": "Bij nummer",
    "recorded_on": "Vastgelegd op",
    "reentry_of": "Eerdere casus",
    "refusal_reason": "Reden van weigering",
    "refused": "Geweigerd",
    "relation": "Relatie",
    "reliability": "Betrouwbaarheid volgens de bron",
    "reminded_on": "Actiehouder herinnerd op",
    "remove_on": "Wordt verwijderd op",
    "representative": "Wettelijk vertegenwoordiger",
    "requester": "Verzoeker",
    "restricted": "Afgeschermde casus",
    "restricted_to": "Alleen besproken met",
    "result": "Resultaat",
    "risk_factors": "Risicofactoren",
    "routed_on": "Doorgestuurd op",
    "routed_to_id": "Doorgestuurd naar",
    "seconds": "Seconden besproken",
    "self_reliance": "Zelfredzaamheid",
    "sent_on": "Antwoord verstuurd op",
    "shared_with": "Gedeeld met",
    "shield_source": "Melder is afgeschermd",
    "situation": "Situatie",
    "size": "Grootte in bytes",
    "social_relations": "Sociale relaties",
    "source": "Herkomst van het gegeven",
    "source_domain": "Domein van de melder",
    "source_id": "Bron",
    "source_key": "Kenmerk bij de herkomst",
    "starts_on": "Vanaf",
    "status": "Status",
    "step": "Stap",
    "street": "Straat",
    "subject_informed": "U weet hiervan",
    "subject_view": "Uw eigen kijk",
    "subsidiarity": "Subsidiariteit",
    "summary": "Samenvatting",
    "target_on": "Streefdatum",
    "text": "Tekst",
    "title": "Titel",
    "town": "Woonplaats",
    "treated": "Aan de orde geweest",
    "triangle_advice_on": "Advies van de driehoek op",
    "used_on": "Gebruikt op",
    "voluntariness": "Vrijwillig of verplicht",
    "what": "Wat",
    "written_at": "Geschreven op",
    "written_on": "Geschreven op",
}
"""Field to label; two records may share a field."""

OWN_LABELS: Mapping[tuple[str, str], str] = {
    ("attachment", "name"): "Bestand",
    ("minutes_part", "digest"): "Controlegetal van dit deel",
    ("necessity_review", "necessity"): "Waarom nog nodig",
    ("related_person", "necessity"): "Waarom vermeld",
    ("goal", "text"): "Doel",
    ("decision", "text"): "Besluit",
    ("addendum", "kind"): "Bij",
}
"""Where the shared label would say something else."""

CODES: Mapping[type[StrEnum], CodeList] = {
    ActionStatus: CodeList.ACTION_STATUS,
    AgendaItemKind: CodeList.AGENDA_ITEM_KIND,
    AgendaPurpose: CodeList.AGENDA_PURPOSE,
    AssessmentOutcome: CodeList.ASSESSMENT_OUTCOME,
    CasePhase: CodeList.CASE_PHASE,
    ClosingStep: CodeList.CLOSING_STEP,
    DataCategory: CodeList.DATA_CATEGORY,
    Gender: CodeList.GENDER,
    GoalOutcome: CodeList.GOAL_OUTCOME,
    InformationKind: CodeList.INFORMATION_KIND,
    InterventionKind: CodeList.INTERVENTION_KIND,
    NotificationStatus: CodeList.NOTIFICATION_STATUS,
    NotifierKind: CodeList.NOTIFIER_KIND,
    PlanStatus: CodeList.PLAN_STATUS,
    RequestKind: CodeList.REQUEST_KIND,
    RequestOutcome: CodeList.REQUEST_OUTCOME,
    ReviewOutcome: CodeList.REVIEW_OUTCOME,
    SubjectKind: CodeList.SUBJECT_KIND,
    Treatment: CodeList.TREATMENT,
    Voluntariness: CodeList.VOLUNTARINESS,
}
FILE_KINDS: Mapping[AttachmentKind, str] = {
    AttachmentKind.PDF: "PDF",
    AttachmentKind.WORD: "Word",
    AttachmentKind.PNG: "PNG",
    AttachmentKind.JPEG: "JPEG",
}
CODED: Mapping[str, CodeList] = {
    "ideology": CodeList.IDEOLOGY,
    "channel": CodeList.CHANNEL,
    "source_domain": CodeList.SOURCE_DOMAIN,
    "life_domain": CodeList.LIFE_DOMAIN,
    "closing_reason": CodeList.CLOSING_REASON,
    "relation": CodeList.RELATION,
    "instrument": CodeList.INSTRUMENT,
}
"""Fields that hold a code of a list the municipality keeps."""
ORGANISATIONS = frozenset(
    {
        "notifier_organisation_id", "routed_to_id", "source_id", "organisation_id",
        "executor_id", "owner_id", "shared_with", "present", "restricted_to",
    }
)  # fmt: skip
OFFICIALS = frozenset(
    {"author", "case_coordinator", "process_coordinator", "feedback_by", "informed_by"}
)
"""Fields with the name of a colleague: the label says what for, the name is left out."""


def label_of(kind: str, name: str) -> str:
    """Return the words for a field; its own name when there are none, so nothing is lost."""
    return OWN_LABELS.get((kind, name)) or LABELS.get(name, name)
