# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""No table and no form is forgotten when a file is destroyed."""

import re
from pathlib import Path

from casuskluis.services.endings import draft_forms, files_of
from casuskluis.storage.tables import metadata

ROOT = Path(__file__).parents[3]
OF_A_FILE = {"cases", "notifications", "assessments", "subjects"}
HANDLED = {
    "decisions", "action_items", "interventions", "goals", "action_plans", "addenda",
    "attachments", "attachment_contents", "instrument_references", "information_items",
    "information_shared_with", "life_domain_notes", "related_persons", "informings",
    "disclosures", "necessity_reviews", "closing_marks", "authorisations", "cases",
    "assessments", "assessment_present", "notifications", "access_requests", "agenda_items",
    "agenda_item_restricted", "item_records", "item_record_present", "minutes_parts",
    "minutes_corrections", "discussion_requests", "attribute_spans",
    "parcel_cases", "record_origins", "record_stamps",
}  # fmt: skip
"""Removed, emptied or loosened by `casuskluis.services.endings.files_of` or its neighbours."""


def referring(targets: set[str]) -> set[str]:
    """Return the tables that point at these, and those that point at them in turn."""
    found = {
        table.name
        for table in metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table.name in targets
    }
    return found if found <= targets else referring(targets | found)


def test_every_table_that_leads_to_a_file_is_handled() -> None:
    # When this fails: think what must happen to the new table at a destruction, see to it in
    # `files_of`, plant a word in it in `services.planted`, and only then name it here.
    assert referring(OF_A_FILE) <= HANDLED | OF_A_FILE


def test_every_form_of_the_window_is_known() -> None:
    # A draft of a form not known here goes when any record of the file has its number.
    named = re.compile(r'(?:(?<![A-Za-z])Form|super\(\)\.__init__)\(\s*"(\w+)"')
    other = re.compile(r'else "(new_\w+)"')
    forms = set()
    for path in (ROOT / "ui" / "casuskluis_ui" / "pages").rglob("*.py"):
        text = path.read_text("utf-8")
        forms |= {*named.findall(text), *other.findall(text)}
    known = set(draft_forms.FORM_KINDS) | draft_forms.OF_NO_FILE | draft_forms.ALWAYS
    assert forms <= known


def test_the_words_that_take_the_place_of_a_file_name_nobody() -> None:
    assert files_of.GONE == "Vervallen: dossier vernietigd"
    assert "(" in files_of.NOBODY
