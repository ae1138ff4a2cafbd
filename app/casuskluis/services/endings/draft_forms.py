# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which record the draft of a form speaks of, so that it goes when the record goes."""

from collections.abc import Collection, Mapping

OF_NO_FILE = frozenset(
    {
        "activity", "bulk_due", "bulk_meeting", "bulk_officer", "bulk_owner", "contact",
        "contact_moment", "copy_note", "covenant", "covenant_day",
        "data_breach", "data_breach_closing", "data_breach_report", "data_breach_text",
        "destruction_confirmation", "handover_to", "handover_what", "handover_who",
        "key_person", "key_person_renewal", "meeting", "meeting_series",
        "new_policy_plan_measure", "new_policy_plan_section", "officer",
        "officer_key", "organisation", "partner_end", "passphrase", "phenomenon_analysis",
        "phenomenon_analysis_adoption", "policy_plan", "policy_plan_adoption",
        "policy_plan_lifting", "policy_plan_measure", "policy_plan_secrecy",
        "policy_plan_section", "programme_goal", "programme_goal_copy", "series_from",
        "series_item", "tension_signal", "topic", "upkeep", "whole_out",
    }
)  # fmt: skip
OF_NO_FILE_STARTS = ("setting_", "code_")
"""Forms about partners, meetings and settings: they hold nothing of a file."""
PARCELS = frozenset({"parcel_cases", "parcel_choices", "parcel_file", "parcel_to"})
"""A parcel on its way: which cases, to whom and why, and who is who in it."""
ALWAYS = PARCELS | frozenset({"bulk_end", "case_list", "list_view", "shell", "masking_text"})
"""What several actions came to, a list on its way in, the name of a view, where the window was
and what was searched, a text to be looked through: each can be about anybody, so it goes with
any file that goes."""
FORM_KINDS: Mapping[str, str] = {
    "action": "action_item",
    "action_outcome": "action_item",
    "agenda_item": "agenda_item",
    "assessment": "notification",
    "attachment": "attachment",
    "case_action": "case",
    "case_core": "case",
    "case_opening": "assessment",
    "closing": "case",
    "closing_skip": "case",
    "decision": "agenda_item",
    "disclosure": "case",
    "discussion_request": "case",
    "feedback": "notification",
    "goal": "goal",
    "goal_outcome": "goal",
    "information": "case",
    "information_item_change": "information_item",
    "information_item_confirm": "information_item",
    "information_item_handling": "information_item",
    "informing": "case",
    "informing_letter": "case",
    "instrument": "case",
    "intervention": "intervention",
    "intervention_result": "intervention",
    "legal_hold": "case",
    "life_domain_note": "case",
    "life_domain_note_change": "life_domain_note",
    "minutes_correction": "meeting",
    "necessity_review": "case",
    "new_goal": "action_plan",
    "new_intervention": "action_plan",
    "notification": "notification",
    "person": "subject",
    "plan_adoption": "action_plan",
    "plan_summary": "action_plan",
    "related_person": "case",
    "request": "access_request",
    "request_decision": "access_request",
    "request_extension": "access_request",
    "request_identity": "access_request",
    "request_sending": "access_request",
    "retention_extension": "case",
    "routing": "notification",
    "shield": "case",
    "shielded_emergency": "case",
    "shielded_together": "case",
}
"""Form to the kind of record its object is, in the words of the journal."""


def is_of_file(form: str, object_id: int, file: Mapping[str, Collection[int]]) -> bool:
    """Tell whether a draft belongs to a file.

    Of a form not known here every record of the file counts: a draft too many is a smaller
    loss than a name that stays.

    Args:
        form: Name of the form.
        object_id: What it is about; 0 for something new.
        file: The identifiers of the records of the file, by kind.
    """
    if form in ALWAYS:
        return True
    if form in OF_NO_FILE or form.startswith(OF_NO_FILE_STARTS):
        return False
    if form in FORM_KINDS:
        return object_id in file.get(FORM_KINDS[form], ())
    return any(object_id in identifiers for identifiers in file.values())
