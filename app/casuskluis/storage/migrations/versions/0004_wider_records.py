# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2


"""More columns in the first tables; each table is made anew and its rows are carried over."""

from alembic import op
from sqlalchemy import text

from casuskluis.storage.migrations.remaking import remake

revision = "0004"
down_revision = "0003"

TABLES = {
    "subjects": """
        CREATE TABLE subjects (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind TEXT
            NOT NULL, name_family TEXT NOT NULL, name_prefix TEXT NOT NULL, name_given
            TEXT NOT NULL, name_sort TEXT NOT NULL, name_search TEXT NOT NULL, alias
            TEXT NOT NULL, birth_date TEXT, gender TEXT NOT NULL, street TEXT NOT NULL,
            postcode TEXT NOT NULL, town TEXT NOT NULL, municipality TEXT NOT NULL,
            phone TEXT NOT NULL, email TEXT NOT NULL, representative TEXT NOT NULL, bsn
            TEXT NOT NULL, address_shielded INTEGER NOT NULL CONSTRAINT
            ck_subjects_address_shielded CHECK (address_shielded IN (0, 1)), source TEXT
            NOT NULL, source_key TEXT NOT NULL, name_sound TEXT NOT NULL, version
            INTEGER DEFAULT 1 NOT NULL) STRICT
    """,
    "organisations": """
        CREATE TABLE organisations (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name
            TEXT NOT NULL, name_sort TEXT NOT NULL, name_search TEXT NOT NULL, kind TEXT
            NOT NULL, source_domain TEXT NOT NULL, core_role TEXT NOT NULL,
            covenant_partner INTEGER NOT NULL CONSTRAINT
            ck_organisations_covenant_partner CHECK (covenant_partner IN (0, 1)), oin
            TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, street TEXT NOT
            NULL, postcode TEXT NOT NULL, town TEXT NOT NULL, note TEXT NOT NULL,
            account_officer TEXT NOT NULL, ended_on TEXT, version INTEGER DEFAULT 1 NOT
            NULL) STRICT
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
            NULL, feedback_note TEXT NOT NULL, minimised_on TEXT, remove_on TEXT, status
            TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
            uq_notifications_number UNIQUE (number), CONSTRAINT
            fk_notifications_notifier_organisation_id FOREIGN
            KEY(notifier_organisation_id) REFERENCES organisations (id), CONSTRAINT
            fk_notifications_subject_id FOREIGN KEY(subject_id) REFERENCES subjects
            (id), CONSTRAINT fk_notifications_earlier_id FOREIGN KEY(earlier_id)
            REFERENCES notifications (id), CONSTRAINT fk_notifications_routed_to_id
            FOREIGN KEY(routed_to_id) REFERENCES organisations (id)) STRICT
    """,
    "cases": """
        CREATE TABLE cases (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, number TEXT
            NOT NULL, subject_id INTEGER NOT NULL, assessment_id INTEGER NOT NULL, phase
            TEXT NOT NULL, opened_on TEXT NOT NULL, recorded_on TEXT NOT NULL, reason
            TEXT NOT NULL, ideology TEXT NOT NULL, district TEXT NOT NULL,
            case_coordinator TEXT NOT NULL, process_coordinator TEXT NOT NULL,
            next_review_on TEXT, closed_on TEXT, closing_reason TEXT NOT NULL,
            destroy_on TEXT, extension_reason TEXT NOT NULL, legal_hold INTEGER NOT NULL
            CONSTRAINT ck_cases_legal_hold CHECK (legal_hold IN (0, 1)), hold_reason
            TEXT NOT NULL, held_since TEXT, restricted INTEGER NOT NULL CONSTRAINT
            ck_cases_restricted CHECK (restricted IN (0, 1)), reentry_of INTEGER,
            version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT uq_cases_number UNIQUE
            (number), CONSTRAINT fk_cases_subject_id FOREIGN KEY(subject_id) REFERENCES
            subjects (id), CONSTRAINT fk_cases_assessment_id FOREIGN KEY(assessment_id)
            REFERENCES assessments (id), CONSTRAINT fk_cases_reentry_of FOREIGN
            KEY(reentry_of) REFERENCES cases (id)) STRICT
    """,
    "life_domain_notes": """
        CREATE TABLE life_domain_notes (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            case_id INTEGER NOT NULL, life_domain TEXT NOT NULL, noted_on TEXT NOT NULL,
            situation TEXT NOT NULL, protective_factors TEXT NOT NULL, risk_factors TEXT
            NOT NULL, subject_view TEXT NOT NULL, author TEXT NOT NULL, version INTEGER
            DEFAULT 1 NOT NULL, CONSTRAINT fk_life_domain_notes_case_id FOREIGN
            KEY(case_id) REFERENCES cases (id)) STRICT
    """,
    "information_items": """
        CREATE TABLE information_items (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            case_id INTEGER NOT NULL, recorded_on TEXT NOT NULL, happened_on TEXT,
            source_id INTEGER, provided_by TEXT NOT NULL, kind TEXT NOT NULL, category
            TEXT NOT NULL, text TEXT NOT NULL, purpose TEXT NOT NULL, conditions TEXT
            NOT NULL, reliability TEXT NOT NULL, expires_on TEXT, confirmed_on TEXT,
            author TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
            fk_information_items_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
            CONSTRAINT fk_information_items_source_id FOREIGN KEY(source_id) REFERENCES
            organisations (id)) STRICT
    """,
    "action_items": """
        CREATE TABLE action_items (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, number
            TEXT NOT NULL, case_id INTEGER, meeting_id INTEGER, description TEXT NOT
            NULL, owner_id INTEGER, owner_contact_id INTEGER, recorded_on TEXT NOT NULL,
            due_on TEXT, condition TEXT NOT NULL, informing TEXT NOT NULL,
            subject_informed INTEGER NOT NULL CONSTRAINT
            ck_action_items_subject_informed CHECK (subject_informed IN (0, 1)), goal_id
            INTEGER, status TEXT NOT NULL, done_on TEXT, result TEXT NOT NULL, version
            INTEGER DEFAULT 1 NOT NULL, CONSTRAINT uq_action_items_number UNIQUE
            (number), CONSTRAINT fk_action_items_case_id FOREIGN KEY(case_id) REFERENCES
            cases (id), CONSTRAINT fk_action_items_meeting_id FOREIGN KEY(meeting_id)
            REFERENCES meetings (id), CONSTRAINT fk_action_items_owner_id FOREIGN
            KEY(owner_id) REFERENCES organisations (id), CONSTRAINT
            fk_action_items_owner_contact_id FOREIGN KEY(owner_contact_id) REFERENCES
            contacts (id), CONSTRAINT fk_action_items_goal_id FOREIGN KEY(goal_id)
            REFERENCES goals (id)) STRICT
    """,
}
ADDED = {
    "subjects": {"name_sound": "''"},
    "organisations": {"account_officer": "''"},
    "notifications": {
        "danger_action": "''",
        "known_reason": "''",
        "feedback_by": "''",
        "feedback_note": "''",
    },
    "cases": {"extension_reason": "''", "hold_reason": "''", "restricted": "0"},
    "life_domain_notes": {"author": "''"},
    "information_items": {"author": "''"},
    "action_items": {"subject_informed": "0"},
}
"""What the new columns that cannot be empty begin with."""
INDEXES = (
    "CREATE INDEX ix_subjects_birth_date ON subjects (birth_date)",
    "CREATE INDEX ix_subjects_name_search ON subjects (name_search)",
    "CREATE INDEX ix_subjects_name_sort ON subjects (name_sort)",
    "CREATE INDEX ix_subjects_name_sound ON subjects (name_sound)",
    "CREATE INDEX ix_subjects_town ON subjects (town)",
    "CREATE INDEX ix_organisations_kind ON organisations (kind)",
    "CREATE INDEX ix_organisations_name_sort ON organisations (name_sort)",
    "CREATE INDEX ix_notifications_earlier_id ON notifications (earlier_id)",
    "CREATE INDEX ix_notifications_ideology ON notifications (ideology)",
    (
        "CREATE INDEX ix_notifications_notifier_organisation_id"
        " ON notifications (notifier_organisation_id)"
    ),
    "CREATE INDEX ix_notifications_received_on ON notifications (received_on)",
    "CREATE INDEX ix_notifications_remove_on ON notifications (remove_on)",
    "CREATE INDEX ix_notifications_routed_to_id ON notifications (routed_to_id)",
    "CREATE INDEX ix_notifications_status_received_on ON notifications (status, received_on)",
    "CREATE INDEX ix_notifications_subject_id ON notifications (subject_id)",
    "CREATE INDEX ix_cases_assessment_id ON cases (assessment_id)",
    "CREATE INDEX ix_cases_destroy_on ON cases (destroy_on)",
    "CREATE INDEX ix_cases_ideology_phase ON cases (ideology, phase)",
    "CREATE INDEX ix_cases_next_review_on ON cases (next_review_on)",
    "CREATE INDEX ix_cases_of_subject ON cases (subject_id, phase, ideology, case_coordinator)",
    "CREATE INDEX ix_cases_phase_number_subject_id ON cases (phase, number, subject_id)",
    "CREATE INDEX ix_cases_phase_opened_on ON cases (phase, opened_on)",
    "CREATE INDEX ix_cases_reentry_of ON cases (reentry_of)",
    "CREATE INDEX ix_cases_restricted ON cases (restricted)",
    (
        "CREATE INDEX ix_life_domain_notes_of_case"
        " ON life_domain_notes (case_id, life_domain, noted_on)"
    ),
    (
        "CREATE INDEX ix_information_items_case_id_recorded_on"
        " ON information_items (case_id, recorded_on)"
    ),
    "CREATE INDEX ix_information_items_expires_on ON information_items (expires_on)",
    "CREATE INDEX ix_information_items_source_id ON information_items (source_id)",
    (
        "CREATE INDEX ix_action_items_case_id_due_on_status"
        " ON action_items (case_id, due_on, status)"
    ),
    "CREATE INDEX ix_action_items_goal_id ON action_items (goal_id)",
    "CREATE INDEX ix_action_items_meeting_id ON action_items (meeting_id)",
    "CREATE INDEX ix_action_items_owner_contact_id ON action_items (owner_contact_id)",
    "CREATE INDEX ix_action_items_owner_id ON action_items (owner_id)",
    "CREATE INDEX ix_action_items_status_due_on ON action_items (status, due_on)",
)
RENAMED = (("done", "Gereed", "Gedaan"), ("lapsed", "Vervallen", "Niet meer mogelijk"))


def upgrade() -> None:
    """Make each table anew with its indexes and triggers."""
    remake(TABLES, ADDED)
    for statement in INDEXES:
        op.execute(statement)
    for code, before, after in RENAMED:
        op.get_bind().execute(
            text(
                "UPDATE codes SET label = :after "
                "WHERE list = 'action_status' AND code = :code AND label = :before"
            ),
            {"code": code, "before": before, "after": after},
        )
