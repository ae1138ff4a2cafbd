# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2


"""The first tables, with their indexes."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = (
    """
    CREATE TABLE activities (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL,
        pillar TEXT NOT NULL, kind TEXT NOT NULL, held_on TEXT NOT NULL,
        provider TEXT NOT NULL, audience TEXT NOT NULL, participants INTEGER NOT NULL,
        organisations INTEGER NOT NULL, cost INTEGER NOT NULL, funding TEXT NOT NULL,
        evaluation TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE codes (
        list TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL,
        position INTEGER NOT NULL,
        active INTEGER NOT NULL CONSTRAINT ck_codes_active CHECK (active IN (0, 1)),
        source TEXT NOT NULL,
        needs_care INTEGER NOT NULL
            CONSTRAINT ck_codes_needs_care CHECK (needs_care IN (0, 1)),
        CONSTRAINT pk_codes PRIMARY KEY (list, code)
    ) STRICT
    """,
    """
    CREATE TABLE drafts (
        form TEXT NOT NULL, object_id INTEGER NOT NULL, fields TEXT NOT NULL,
        saved_at TEXT NOT NULL, CONSTRAINT pk_drafts PRIMARY KEY (form, object_id)
    ) STRICT
    """,
    """
    CREATE TABLE journal (
        sequence INTEGER NOT NULL, at TEXT NOT NULL, action TEXT NOT NULL,
        object TEXT NOT NULL, result TEXT NOT NULL, origin TEXT NOT NULL,
        actor TEXT NOT NULL, prev BLOB NOT NULL, mac BLOB NOT NULL,
        CONSTRAINT pk_journal PRIMARY KEY (sequence)
    ) STRICT
    """,
    """
    CREATE TABLE journal_key (
        id INTEGER NOT NULL CONSTRAINT ck_journal_key_one CHECK (id = 1),
        sequence INTEGER NOT NULL, mac BLOB NOT NULL, "key" BLOB NOT NULL,
        first_sealed BLOB NOT NULL, CONSTRAINT pk_journal_key PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE meetings (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL,
        kind TEXT NOT NULL, held_on TEXT NOT NULL, starts_at TEXT NOT NULL,
        ends_at TEXT NOT NULL, place TEXT NOT NULL, chair TEXT NOT NULL,
        minute_taker TEXT NOT NULL, status TEXT NOT NULL, secrecy_imposed_by TEXT,
        secrecy_imposed_on TEXT, secrecy_ground TEXT, secrecy_lifted_by TEXT,
        version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT uq_meetings_number UNIQUE (number)
    ) STRICT
    """,
    """
    CREATE TABLE organisations (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,
        name_sort TEXT NOT NULL, name_search TEXT NOT NULL, kind TEXT NOT NULL,
        source_domain TEXT NOT NULL, core_role TEXT NOT NULL,
        covenant_partner INTEGER NOT NULL
            CONSTRAINT ck_organisations_covenant_partner CHECK (covenant_partner IN (0, 1)),
        oin TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, street TEXT NOT NULL,
        postcode TEXT NOT NULL, town TEXT NOT NULL, note TEXT NOT NULL,
        version INTEGER DEFAULT 1 NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE settings (
        "key" TEXT NOT NULL, label TEXT NOT NULL, value TEXT NOT NULL, unit TEXT NOT NULL,
        source TEXT NOT NULL, checked_by TEXT NOT NULL, checked_on TEXT,
        version INTEGER NOT NULL, CONSTRAINT pk_settings PRIMARY KEY ("key")
    ) STRICT
    """,
    """
    CREATE TABLE subjects (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL,
        name_family TEXT NOT NULL, name_prefix TEXT NOT NULL, name_given TEXT NOT NULL,
        name_sort TEXT NOT NULL, name_search TEXT NOT NULL, alias TEXT NOT NULL,
        birth_date TEXT, gender TEXT NOT NULL, street TEXT NOT NULL, postcode TEXT NOT NULL,
        town TEXT NOT NULL, municipality TEXT NOT NULL, phone TEXT NOT NULL,
        email TEXT NOT NULL, representative TEXT NOT NULL, bsn TEXT NOT NULL,
        address_shielded INTEGER NOT NULL
            CONSTRAINT ck_subjects_address_shielded CHECK (address_shielded IN (0, 1)),
        source TEXT NOT NULL, source_key TEXT NOT NULL,
        version INTEGER DEFAULT 1 NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE contacts (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, organisation_id INTEGER,
        name_family TEXT NOT NULL, name_prefix TEXT NOT NULL, name_given TEXT NOT NULL,
        name_sort TEXT NOT NULL, name_search TEXT NOT NULL, function TEXT NOT NULL,
        email TEXT NOT NULL, phone TEXT NOT NULL, mobile TEXT NOT NULL,
        secrecy_signed_on TEXT, last_contact_on TEXT, keep_until TEXT, note TEXT NOT NULL,
        source_key TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_contacts_organisation_id FOREIGN KEY(organisation_id)
            REFERENCES organisations (id)
    ) STRICT
    """,
    """
    CREATE TABLE notifications (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL,
        received_on TEXT NOT NULL, recorded_on TEXT NOT NULL, channel TEXT NOT NULL,
        notifier_kind TEXT NOT NULL, notifier_organisation_id INTEGER,
        notifier_name TEXT NOT NULL, notifier_reach TEXT NOT NULL,
        shield_source INTEGER NOT NULL
            CONSTRAINT ck_notifications_shield_source CHECK (shield_source IN (0, 1)),
        source_domain TEXT NOT NULL, subject_id INTEGER, ideology TEXT NOT NULL,
        observed_behaviour TEXT NOT NULL, notifier_opinion TEXT NOT NULL, incident_on TEXT,
        incident_place TEXT NOT NULL,
        acute_danger INTEGER NOT NULL
            CONSTRAINT ck_notifications_acute_danger CHECK (acute_danger IN (0, 1)),
        feedback_wanted INTEGER NOT NULL
            CONSTRAINT ck_notifications_feedback_wanted CHECK (feedback_wanted IN (0, 1)),
        feedback_on TEXT, status TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT uq_notifications_number UNIQUE (number),
        CONSTRAINT fk_notifications_notifier_organisation_id
            FOREIGN KEY(notifier_organisation_id) REFERENCES organisations (id),
        CONSTRAINT fk_notifications_subject_id FOREIGN KEY(subject_id)
            REFERENCES subjects (id)
    ) STRICT
    """,
    """
    CREATE TABLE assessments (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, notification_id INTEGER NOT NULL,
        held_on TEXT NOT NULL, criteria TEXT NOT NULL, coherence TEXT NOT NULL,
        social_relations TEXT NOT NULL, self_reliance TEXT NOT NULL,
        necessity TEXT NOT NULL, proportionality TEXT NOT NULL, subsidiarity TEXT NOT NULL,
        alternatives TEXT NOT NULL, outcome TEXT NOT NULL, motivation TEXT NOT NULL,
        triangle_advice_on TEXT, more_information_until TEXT,
        version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_assessments_notification_id FOREIGN KEY(notification_id)
            REFERENCES notifications (id)
    ) STRICT
    """,
    """
    CREATE TABLE attendances (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, meeting_id INTEGER NOT NULL,
        organisation_id INTEGER NOT NULL, contact_id INTEGER, status TEXT NOT NULL,
        version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_attendances_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id),
        CONSTRAINT fk_attendances_organisation_id FOREIGN KEY(organisation_id)
            REFERENCES organisations (id),
        CONSTRAINT fk_attendances_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id)
    ) STRICT
    """,
    """
    CREATE TABLE assessment_present (
        assessment_id INTEGER NOT NULL, position INTEGER NOT NULL,
        organisation_id INTEGER NOT NULL,
        CONSTRAINT pk_assessment_present PRIMARY KEY (assessment_id, position),
        CONSTRAINT fk_assessment_present_assessment_id FOREIGN KEY(assessment_id)
            REFERENCES assessments (id) ON DELETE CASCADE,
        CONSTRAINT fk_assessment_present_organisation_id FOREIGN KEY(organisation_id)
            REFERENCES organisations (id)
    ) STRICT
    """,
    """
    CREATE TABLE cases (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL,
        subject_id INTEGER NOT NULL, assessment_id INTEGER NOT NULL, phase TEXT NOT NULL,
        opened_on TEXT NOT NULL, recorded_on TEXT NOT NULL, reason TEXT NOT NULL,
        ideology TEXT NOT NULL, district TEXT NOT NULL, case_coordinator TEXT NOT NULL,
        process_coordinator TEXT NOT NULL, next_review_on TEXT, closed_on TEXT,
        closing_reason TEXT NOT NULL, destroy_on TEXT,
        legal_hold INTEGER NOT NULL
            CONSTRAINT ck_cases_legal_hold CHECK (legal_hold IN (0, 1)),
        reentry_of INTEGER, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT uq_cases_number UNIQUE (number),
        CONSTRAINT fk_cases_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id),
        CONSTRAINT fk_cases_assessment_id FOREIGN KEY(assessment_id)
            REFERENCES assessments (id),
        CONSTRAINT fk_cases_reentry_of FOREIGN KEY(reentry_of) REFERENCES cases (id)
    ) STRICT
    """,
    """
    CREATE TABLE action_items (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL,
        case_id INTEGER, meeting_id INTEGER, description TEXT NOT NULL, owner_id INTEGER,
        owner_contact_id INTEGER, recorded_on TEXT NOT NULL, due_on TEXT,
        condition TEXT NOT NULL, informing TEXT NOT NULL, status TEXT NOT NULL,
        done_on TEXT, result TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT uq_action_items_number UNIQUE (number),
        CONSTRAINT fk_action_items_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_action_items_meeting_id FOREIGN KEY(meeting_id)
            REFERENCES meetings (id),
        CONSTRAINT fk_action_items_owner_id FOREIGN KEY(owner_id)
            REFERENCES organisations (id),
        CONSTRAINT fk_action_items_owner_contact_id FOREIGN KEY(owner_contact_id)
            REFERENCES contacts (id)
    ) STRICT
    """,
    """
    CREATE TABLE agenda_items (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, meeting_id INTEGER NOT NULL,
        position INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, case_id INTEGER,
        notification_id INTEGER, minutes INTEGER NOT NULL, purpose TEXT NOT NULL,
        question TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_agenda_items_meeting_id FOREIGN KEY(meeting_id)
            REFERENCES meetings (id),
        CONSTRAINT fk_agenda_items_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_agenda_items_notification_id FOREIGN KEY(notification_id)
            REFERENCES notifications (id)
    ) STRICT
    """,
    """
    CREATE TABLE information_items (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT NULL,
        recorded_on TEXT NOT NULL, happened_on TEXT, source_id INTEGER,
        provided_by TEXT NOT NULL, kind TEXT NOT NULL, category TEXT NOT NULL,
        text TEXT NOT NULL, purpose TEXT NOT NULL, conditions TEXT NOT NULL,
        reliability TEXT NOT NULL, expires_on TEXT, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_information_items_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_information_items_source_id FOREIGN KEY(source_id)
            REFERENCES organisations (id)
    ) STRICT
    """,
    """
    CREATE TABLE life_domain_notes (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT NULL,
        life_domain TEXT NOT NULL, noted_on TEXT NOT NULL, situation TEXT NOT NULL,
        protective_factors TEXT NOT NULL, risk_factors TEXT NOT NULL,
        subject_view TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_life_domain_notes_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    ) STRICT
    """,
    """
    CREATE TABLE related_persons (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT NULL,
        name_family TEXT NOT NULL, name_prefix TEXT NOT NULL, name_given TEXT NOT NULL,
        name_sort TEXT NOT NULL, name_search TEXT NOT NULL, relation TEXT NOT NULL,
        necessity TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_related_persons_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    ) STRICT
    """,
    """
    CREATE TABLE agenda_item_restricted (
        agenda_item_id INTEGER NOT NULL, position INTEGER NOT NULL,
        organisation_id INTEGER NOT NULL,
        CONSTRAINT pk_agenda_item_restricted PRIMARY KEY (agenda_item_id, position),
        CONSTRAINT fk_agenda_item_restricted_agenda_item_id FOREIGN KEY(agenda_item_id)
            REFERENCES agenda_items (id) ON DELETE CASCADE,
        CONSTRAINT fk_agenda_item_restricted_organisation_id FOREIGN KEY(organisation_id)
            REFERENCES organisations (id)
    ) STRICT
    """,
    """
    CREATE TABLE decisions (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL,
        meeting_id INTEGER NOT NULL, agenda_item_id INTEGER, case_id INTEGER,
        text TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_decisions_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id),
        CONSTRAINT fk_decisions_agenda_item_id FOREIGN KEY(agenda_item_id)
            REFERENCES agenda_items (id),
        CONSTRAINT fk_decisions_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    ) STRICT
    """,
    """
    CREATE TABLE information_shared_with (
        information_id INTEGER NOT NULL, position INTEGER NOT NULL,
        organisation_id INTEGER NOT NULL,
        CONSTRAINT pk_information_shared_with PRIMARY KEY (information_id, position),
        CONSTRAINT fk_information_shared_with_information_id FOREIGN KEY(information_id)
            REFERENCES information_items (id) ON DELETE CASCADE,
        CONSTRAINT fk_information_shared_with_organisation_id FOREIGN KEY(organisation_id)
            REFERENCES organisations (id)
    ) STRICT
    """,
)
INDEXES = (
    "ix_activities_held_on ON activities (held_on)",
    "ix_meetings_held_on_starts_at ON meetings (held_on, starts_at)",
    "ix_meetings_kind_held_on ON meetings (kind, held_on)",
    "ix_meetings_status_held_on ON meetings (status, held_on)",
    "ix_organisations_kind ON organisations (kind)",
    "ix_organisations_name_sort ON organisations (name_sort)",
    "ix_subjects_birth_date ON subjects (birth_date)",
    "ix_subjects_name_search ON subjects (name_search)",
    "ix_subjects_name_sort ON subjects (name_sort)",
    "ix_subjects_town ON subjects (town)",
    "ix_contacts_function ON contacts (function)",
    "ix_contacts_name_search ON contacts (name_search)",
    "ix_contacts_name_sort ON contacts (name_sort)",
    "ix_contacts_organisation_id ON contacts (organisation_id)",
    "ix_contacts_source_key ON contacts (source_key)",
    "ix_notifications_ideology ON notifications (ideology)",
    "ix_notifications_notifier_organisation_id ON notifications (notifier_organisation_id)",
    "ix_notifications_received_on ON notifications (received_on)",
    "ix_notifications_status_received_on ON notifications (status, received_on)",
    "ix_notifications_subject_id ON notifications (subject_id)",
    "ix_assessments_notification_id_held_on ON assessments (notification_id, held_on)",
    "ix_attendances_contact_id ON attendances (contact_id)",
    "ix_attendances_meeting_id ON attendances (meeting_id)",
    "ix_attendances_organisation_id ON attendances (organisation_id)",
    "ix_assessment_present_organisation_id ON assessment_present (organisation_id)",
    "ix_cases_assessment_id ON cases (assessment_id)",
    "ix_cases_destroy_on ON cases (destroy_on)",
    "ix_cases_ideology_phase ON cases (ideology, phase)",
    "ix_cases_next_review_on ON cases (next_review_on)",
    "ix_cases_of_subject ON cases (subject_id, phase, ideology, case_coordinator)",
    "ix_cases_phase_number_subject_id ON cases (phase, number, subject_id)",
    "ix_cases_phase_opened_on ON cases (phase, opened_on)",
    "ix_cases_reentry_of ON cases (reentry_of)",
    "ix_action_items_case_id_due_on_status ON action_items (case_id, due_on, status)",
    "ix_action_items_meeting_id ON action_items (meeting_id)",
    "ix_action_items_owner_contact_id ON action_items (owner_contact_id)",
    "ix_action_items_owner_id ON action_items (owner_id)",
    "ix_action_items_status_due_on ON action_items (status, due_on)",
    "ix_agenda_items_case_id ON agenda_items (case_id)",
    "ix_agenda_items_meeting_id_position ON agenda_items (meeting_id, position)",
    "ix_agenda_items_notification_id ON agenda_items (notification_id)",
    "ix_information_items_case_id_recorded_on ON information_items (case_id, recorded_on)",
    "ix_information_items_expires_on ON information_items (expires_on)",
    "ix_information_items_source_id ON information_items (source_id)",
    "ix_life_domain_notes_of_case ON life_domain_notes (case_id, life_domain, noted_on)",
    "ix_related_persons_case_id ON related_persons (case_id)",
    "ix_agenda_item_restricted_organisation_id ON agenda_item_restricted (organisation_id)",
    "ix_decisions_agenda_item_id ON decisions (agenda_item_id)",
    "ix_decisions_case_id ON decisions (case_id)",
    "ix_decisions_meeting_id_number ON decisions (meeting_id, number)",
    "ix_information_shared_with_organisation_id ON information_shared_with (organisation_id)",
)


def upgrade() -> None:
    """Make them."""
    for statement in TABLES:
        op.execute(statement)
    for index in INDEXES:
        op.execute(f"CREATE INDEX {index}")
