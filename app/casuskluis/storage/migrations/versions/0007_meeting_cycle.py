# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tables of the meeting cycle: series, minutes, numbered copies, wishes."""

from alembic import op
from sqlalchemy import text

from casuskluis.storage.migrations.remaking import add_words, remake

revision = "0007"
down_revision = "0006"

TABLES = (
    """
    CREATE TABLE meeting_series (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name
        TEXT NOT NULL, kind TEXT NOT NULL, first_on TEXT NOT NULL, every_weeks INTEGER
        NOT NULL, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, place TEXT NOT NULL,
        chair TEXT NOT NULL, minute_taker TEXT NOT NULL, case_minutes INTEGER NOT NULL,
        notification_minutes INTEGER NOT NULL, ended_on TEXT, version INTEGER DEFAULT 1
        NOT NULL) STRICT
    """,
    """
    CREATE TABLE series_attendees (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        series_id INTEGER NOT NULL, organisation_id INTEGER NOT NULL, contact_id
        INTEGER, stays INTEGER NOT NULL CONSTRAINT ck_series_attendees_stays CHECK
        (stays IN (0, 1)), version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
        fk_series_attendees_series_id FOREIGN KEY(series_id) REFERENCES meeting_series
        (id), CONSTRAINT fk_series_attendees_organisation_id FOREIGN
        KEY(organisation_id) REFERENCES organisations (id), CONSTRAINT
        fk_series_attendees_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id))
        STRICT
    """,
    """
    CREATE TABLE series_items (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, series_id
        INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT NOT
        NULL, minutes INTEGER NOT NULL, purpose TEXT NOT NULL, at_end INTEGER NOT NULL
        CONSTRAINT ck_series_items_at_end CHECK (at_end IN (0, 1)), version INTEGER
        DEFAULT 1 NOT NULL, CONSTRAINT fk_series_items_series_id FOREIGN KEY(series_id)
        REFERENCES meeting_series (id)) STRICT
    """,
    """
    CREATE TABLE item_records (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, meeting_id
        INTEGER NOT NULL, agenda_item_id INTEGER NOT NULL, picture TEXT NOT NULL,
        judgement TEXT NOT NULL, conclusion TEXT NOT NULL, treated TEXT NOT NULL,
        seconds INTEGER NOT NULL, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
        fk_item_records_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id),
        CONSTRAINT fk_item_records_agenda_item_id FOREIGN KEY(agenda_item_id) REFERENCES
        agenda_items (id)) STRICT
    """,
    """
    CREATE TABLE item_record_present (item_record_id INTEGER NOT NULL, position INTEGER
        NOT NULL, organisation_id INTEGER NOT NULL, CONSTRAINT pk_item_record_present
        PRIMARY KEY (item_record_id, position), CONSTRAINT
        fk_item_record_present_item_record_id FOREIGN KEY(item_record_id) REFERENCES
        item_records (id) ON DELETE CASCADE, CONSTRAINT
        fk_item_record_present_organisation_id FOREIGN KEY(organisation_id) REFERENCES
        organisations (id)) STRICT
    """,
    """
    CREATE TABLE minutes_versions (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL, number INTEGER NOT NULL, author TEXT NOT NULL,
        made_at TEXT NOT NULL, final INTEGER NOT NULL CONSTRAINT
        ck_minutes_versions_final CHECK (final IN (0, 1)), digest TEXT NOT NULL, version
        INTEGER DEFAULT 1 NOT NULL, CONSTRAINT uq_minutes_versions_meeting_id_number
        UNIQUE (meeting_id, number), CONSTRAINT fk_minutes_versions_meeting_id FOREIGN
        KEY(meeting_id) REFERENCES meetings (id)) STRICT
    """,
    """
    CREATE TABLE minutes_parts (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        minutes_id INTEGER NOT NULL, position INTEGER NOT NULL, agenda_item_id INTEGER,
        text TEXT NOT NULL, salt TEXT NOT NULL, digest TEXT NOT NULL, version INTEGER
        DEFAULT 1 NOT NULL, CONSTRAINT fk_minutes_parts_minutes_id FOREIGN
        KEY(minutes_id) REFERENCES minutes_versions (id), CONSTRAINT
        fk_minutes_parts_agenda_item_id FOREIGN KEY(agenda_item_id) REFERENCES
        agenda_items (id)) STRICT
    """,
    """
    CREATE TABLE minutes_corrections (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL, decided_in INTEGER NOT NULL, agenda_item_id
        INTEGER, text TEXT NOT NULL, author TEXT NOT NULL, written_at TEXT NOT NULL,
        version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT fk_minutes_corrections_meeting_id
        FOREIGN KEY(meeting_id) REFERENCES meetings (id), CONSTRAINT
        fk_minutes_corrections_decided_in FOREIGN KEY(decided_in) REFERENCES meetings
        (id), CONSTRAINT fk_minutes_corrections_agenda_item_id FOREIGN
        KEY(agenda_item_id) REFERENCES agenda_items (id)) STRICT
    """,
    """
    CREATE TABLE printed_copies (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        meeting_id INTEGER NOT NULL, kind TEXT NOT NULL, copy_number INTEGER NOT NULL,
        run INTEGER NOT NULL, organisation_id INTEGER, contact_id INTEGER, with_names
        INTEGER NOT NULL CONSTRAINT ck_printed_copies_with_names CHECK (with_names IN
        (0, 1)), electronic INTEGER NOT NULL CONSTRAINT ck_printed_copies_electronic
        CHECK (electronic IN (0, 1)), printed_at TEXT NOT NULL, digest TEXT NOT NULL,
        handed_on TEXT, returned_on TEXT, destroyed_on TEXT, note TEXT NOT NULL, version
        INTEGER DEFAULT 1 NOT NULL, CONSTRAINT fk_printed_copies_meeting_id FOREIGN
        KEY(meeting_id) REFERENCES meetings (id), CONSTRAINT
        fk_printed_copies_organisation_id FOREIGN KEY(organisation_id) REFERENCES
        organisations (id), CONSTRAINT fk_printed_copies_contact_id FOREIGN
        KEY(contact_id) REFERENCES contacts (id)) STRICT
    """,
    """
    CREATE TABLE discussion_requests (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER NOT NULL, organisation_id INTEGER, asked_on TEXT NOT NULL,
        reason TEXT NOT NULL, agenda_item_id INTEGER, version INTEGER DEFAULT 1 NOT
        NULL, CONSTRAINT fk_discussion_requests_case_id FOREIGN KEY(case_id) REFERENCES
        cases (id), CONSTRAINT fk_discussion_requests_organisation_id FOREIGN
        KEY(organisation_id) REFERENCES organisations (id), CONSTRAINT
        fk_discussion_requests_agenda_item_id FOREIGN KEY(agenda_item_id) REFERENCES
        agenda_items (id)) STRICT
    """,
)
WIDER = {
    "meetings": """
        CREATE TABLE meetings (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, number
            TEXT NOT NULL, kind TEXT NOT NULL, held_on TEXT NOT NULL, starts_at TEXT NOT
            NULL, ends_at TEXT NOT NULL, place TEXT NOT NULL, chair TEXT NOT NULL,
            minute_taker TEXT NOT NULL, status TEXT NOT NULL, secrecy_imposed_by TEXT,
            secrecy_imposed_on TEXT, secrecy_ground TEXT, secrecy_lifted_by TEXT,
            series_id INTEGER, previous_id INTEGER, version INTEGER DEFAULT 1 NOT NULL,
            CONSTRAINT uq_meetings_number UNIQUE (number), CONSTRAINT
            fk_meetings_series_id FOREIGN KEY(series_id) REFERENCES meeting_series (id),
            CONSTRAINT fk_meetings_previous_id FOREIGN KEY(previous_id) REFERENCES
            meetings (id)) STRICT
    """,
    "attendances": """
        CREATE TABLE attendances (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            meeting_id INTEGER NOT NULL, organisation_id INTEGER NOT NULL, contact_id
            INTEGER, status TEXT NOT NULL, stays INTEGER NOT NULL CONSTRAINT
            ck_attendances_stays CHECK (stays IN (0, 1)), version INTEGER DEFAULT 1 NOT
            NULL, CONSTRAINT fk_attendances_meeting_id FOREIGN KEY(meeting_id)
            REFERENCES meetings (id), CONSTRAINT fk_attendances_organisation_id FOREIGN
            KEY(organisation_id) REFERENCES organisations (id), CONSTRAINT
            fk_attendances_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id))
            STRICT
    """,
    "agenda_items": """
        CREATE TABLE agenda_items (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            meeting_id INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
            title TEXT NOT NULL, case_id INTEGER, notification_id INTEGER, minutes
            INTEGER NOT NULL, purpose TEXT NOT NULL, question TEXT NOT NULL, pinned
            INTEGER NOT NULL CONSTRAINT ck_agenda_items_pinned CHECK (pinned IN (0, 1)),
            after_id INTEGER, carried_from INTEGER, version INTEGER DEFAULT 1 NOT NULL,
            CONSTRAINT fk_agenda_items_meeting_id FOREIGN KEY(meeting_id) REFERENCES
            meetings (id), CONSTRAINT fk_agenda_items_case_id FOREIGN KEY(case_id)
            REFERENCES cases (id), CONSTRAINT fk_agenda_items_notification_id FOREIGN
            KEY(notification_id) REFERENCES notifications (id), CONSTRAINT
            fk_agenda_items_after_id FOREIGN KEY(after_id) REFERENCES agenda_items (id),
            CONSTRAINT fk_agenda_items_carried_from FOREIGN KEY(carried_from) REFERENCES
            agenda_items (id)) STRICT
    """,
    "action_items": """
        CREATE TABLE action_items (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, number
            TEXT NOT NULL, case_id INTEGER, meeting_id INTEGER, description TEXT NOT
            NULL, owner_id INTEGER, owner_contact_id INTEGER, recorded_on TEXT NOT NULL,
            due_on TEXT, condition TEXT NOT NULL, informing TEXT NOT NULL,
            subject_informed INTEGER NOT NULL CONSTRAINT
            ck_action_items_subject_informed CHECK (subject_informed IN (0, 1)), goal_id
            INTEGER, status TEXT NOT NULL, done_on TEXT, result TEXT NOT NULL,
            agenda_item_id INTEGER, reminded_on TEXT, version INTEGER DEFAULT 1 NOT
            NULL, CONSTRAINT uq_action_items_number UNIQUE (number), CONSTRAINT
            fk_action_items_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
            CONSTRAINT fk_action_items_meeting_id FOREIGN KEY(meeting_id) REFERENCES
            meetings (id), CONSTRAINT fk_action_items_owner_id FOREIGN KEY(owner_id)
            REFERENCES organisations (id), CONSTRAINT fk_action_items_owner_contact_id
            FOREIGN KEY(owner_contact_id) REFERENCES contacts (id), CONSTRAINT
            fk_action_items_goal_id FOREIGN KEY(goal_id) REFERENCES goals (id),
            CONSTRAINT fk_action_items_agenda_item_id FOREIGN KEY(agenda_item_id)
            REFERENCES agenda_items (id)) STRICT
    """,
    "notifications": """
        CREATE TABLE notifications (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            number TEXT NOT NULL, received_on TEXT NOT NULL, recorded_on TEXT NOT NULL,
            channel TEXT NOT NULL, notifier_kind TEXT NOT NULL, notifier_organisation_id
            INTEGER, notifier_name TEXT NOT NULL, notifier_reach TEXT NOT NULL,
            shield_source INTEGER NOT NULL CONSTRAINT ck_notifications_shield_source
            CHECK (shield_source IN (0, 1)), source_domain TEXT NOT NULL, subject_id
            INTEGER, ideology TEXT NOT NULL, observed_behaviour TEXT NOT NULL,
            notifier_opinion TEXT NOT NULL, incident_on TEXT, incident_place TEXT NOT
            NULL, acute_danger INTEGER NOT NULL CONSTRAINT ck_notifications_acute_danger
            CHECK (acute_danger IN (0, 1)), danger_action TEXT NOT NULL, earlier_id
            INTEGER, known_reason TEXT NOT NULL, routed_to_id INTEGER, routed_on TEXT,
            feedback_wanted INTEGER NOT NULL CONSTRAINT ck_notifications_feedback_wanted
            CHECK (feedback_wanted IN (0, 1)), feedback_on TEXT, feedback_by TEXT NOT
            NULL, feedback_note TEXT NOT NULL, external_id TEXT NOT NULL, minimised_on
            TEXT, remove_on TEXT, status TEXT NOT NULL, version INTEGER DEFAULT 1 NOT
            NULL, CONSTRAINT uq_notifications_number UNIQUE (number), CONSTRAINT
            fk_notifications_notifier_organisation_id FOREIGN
            KEY(notifier_organisation_id) REFERENCES organisations (id), CONSTRAINT
            fk_notifications_subject_id FOREIGN KEY(subject_id) REFERENCES subjects
            (id), CONSTRAINT fk_notifications_earlier_id FOREIGN KEY(earlier_id)
            REFERENCES notifications (id), CONSTRAINT fk_notifications_routed_to_id
            FOREIGN KEY(routed_to_id) REFERENCES organisations (id)) STRICT
    """,
}
ADDED = {
    "attendances": {"stays": "1"},
    "agenda_items": {"pinned": "kind IN ('standing', 'actions')"},
    "notifications": {"external_id": "''"},
}
"""What the new columns that cannot be empty begin with."""
INDEXES = (
    "CREATE INDEX ix_series_attendees_contact_id ON series_attendees (contact_id)",
    "CREATE INDEX ix_series_attendees_organisation_id ON series_attendees (organisation_id)",
    "CREATE INDEX ix_series_attendees_series_id ON series_attendees (series_id)",
    "CREATE INDEX ix_series_items_series_id_position ON series_items (series_id, position)",
    "CREATE INDEX ix_item_records_agenda_item_id ON item_records (agenda_item_id)",
    "CREATE INDEX ix_item_records_meeting_id ON item_records (meeting_id)",
    (
        "CREATE INDEX ix_item_record_present_organisation_id"
        " ON item_record_present (organisation_id)"
    ),
    "CREATE INDEX ix_minutes_parts_agenda_item_id ON minutes_parts (agenda_item_id)",
    (
        "CREATE INDEX ix_minutes_parts_minutes_id_position"
        " ON minutes_parts (minutes_id, position)"
    ),
    (
        "CREATE INDEX ix_minutes_corrections_agenda_item_id"
        " ON minutes_corrections (agenda_item_id)"
    ),
    "CREATE INDEX ix_minutes_corrections_decided_in ON minutes_corrections (decided_in)",
    "CREATE INDEX ix_minutes_corrections_meeting_id ON minutes_corrections (meeting_id)",
    "CREATE INDEX ix_printed_copies_contact_id ON printed_copies (contact_id)",
    (
        "CREATE INDEX ix_printed_copies_meeting_id_copy_number"
        " ON printed_copies (meeting_id, copy_number)"
    ),
    "CREATE INDEX ix_printed_copies_organisation_id ON printed_copies (organisation_id)",
    (
        "CREATE INDEX ix_printed_copies_returned_on_destroyed_on_meeting_id"
        " ON printed_copies (returned_on, destroyed_on, meeting_id)"
    ),
    (
        "CREATE INDEX ix_discussion_requests_agenda_item_id"
        " ON discussion_requests (agenda_item_id)"
    ),
    "CREATE INDEX ix_discussion_requests_case_id ON discussion_requests (case_id)",
    (
        "CREATE INDEX ix_discussion_requests_organisation_id"
        " ON discussion_requests (organisation_id)"
    ),
    "CREATE INDEX ix_meetings_held_on_starts_at ON meetings (held_on, starts_at)",
    "CREATE INDEX ix_meetings_kind_held_on ON meetings (kind, held_on)",
    "CREATE INDEX ix_meetings_previous_id ON meetings (previous_id)",
    "CREATE INDEX ix_meetings_series_id_held_on ON meetings (series_id, held_on)",
    "CREATE INDEX ix_meetings_status_held_on ON meetings (status, held_on)",
    "CREATE INDEX ix_attendances_contact_id ON attendances (contact_id)",
    "CREATE INDEX ix_attendances_meeting_id ON attendances (meeting_id)",
    "CREATE INDEX ix_attendances_organisation_id ON attendances (organisation_id)",
    "CREATE INDEX ix_agenda_items_after_id ON agenda_items (after_id)",
    "CREATE INDEX ix_agenda_items_carried_from ON agenda_items (carried_from)",
    "CREATE INDEX ix_agenda_items_case_id ON agenda_items (case_id)",
    "CREATE INDEX ix_agenda_items_meeting_id_position ON agenda_items (meeting_id, position)",
    "CREATE INDEX ix_agenda_items_notification_id ON agenda_items (notification_id)",
    "CREATE INDEX ix_action_items_agenda_item_id ON action_items (agenda_item_id)",
    (
        "CREATE INDEX ix_action_items_case_id_due_on_status"
        " ON action_items (case_id, due_on, status)"
    ),
    "CREATE INDEX ix_action_items_goal_id ON action_items (goal_id)",
    "CREATE INDEX ix_action_items_meeting_id ON action_items (meeting_id)",
    "CREATE INDEX ix_action_items_owner_contact_id ON action_items (owner_contact_id)",
    "CREATE INDEX ix_action_items_owner_id ON action_items (owner_id)",
    "CREATE INDEX ix_action_items_status_due_on ON action_items (status, due_on)",
    "CREATE INDEX ix_notifications_earlier_id ON notifications (earlier_id)",
    "CREATE INDEX ix_notifications_external_id ON notifications (external_id)",
    (
        "CREATE INDEX ix_notifications_feedback_on_feedback_wanted_received_on"
        " ON notifications (feedback_on, feedback_wanted, received_on)"
    ),
    "CREATE INDEX ix_notifications_ideology ON notifications (ideology)",
    (
        "CREATE INDEX ix_notifications_notifier_organisation_id"
        " ON notifications (notifier_organisation_id)"
    ),
    "CREATE INDEX ix_notifications_received_on ON notifications (received_on)",
    "CREATE INDEX ix_notifications_remove_on ON notifications (remove_on)",
    "CREATE INDEX ix_notifications_routed_to_id ON notifications (routed_to_id)",
    (
        "CREATE INDEX ix_notifications_status_acute_danger_received_on"
        " ON notifications (status, acute_danger, received_on)"
    ),
    "CREATE INDEX ix_notifications_status_received_on ON notifications (status, received_on)",
    "CREATE INDEX ix_notifications_subject_id ON notifications (subject_id)",
)
RENAMED = (
    ("draft", "In voorbereiding", "Concept"),
    ("adopted", "Verslag vastgesteld", "Vastgesteld"),
)
"""Labels of the status of a meeting, where the municipality did not choose its own."""


def upgrade() -> None:
    """Make the new tables, and the wider ones anew with their rows."""
    for statement in TABLES:
        op.execute(statement)
    remake(WIDER, ADDED)
    for statement in INDEXES:
        op.execute(statement)
    add_words("item_records", ("picture", "judgement", "conclusion"))
    for code, before, after in RENAMED:
        op.get_bind().execute(
            text(
                "UPDATE codes SET label = :after "
                "WHERE list = 'meeting_status' AND code = :code AND label = :before"
            ),
            {"code": code, "before": before, "after": after},
        )
