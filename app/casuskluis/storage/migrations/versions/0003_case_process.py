# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2


"""The tables of the whole case process: plans, care, endings, officers."""

from alembic import op

revision = "0003"
down_revision = "0002"

TABLES = (
    """
    CREATE TABLE action_plans (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id
        INTEGER NOT NULL, number INTEGER NOT NULL, status TEXT NOT NULL, recorded_on
        TEXT NOT NULL, summary TEXT NOT NULL, adopted_on TEXT, meeting_id INTEGER,
        version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT uq_action_plans_case_id_number
        UNIQUE (case_id, number), CONSTRAINT fk_action_plans_case_id FOREIGN
        KEY(case_id) REFERENCES cases (id), CONSTRAINT fk_action_plans_meeting_id
        FOREIGN KEY(meeting_id) REFERENCES meetings (id)) STRICT
    """,
    """
    CREATE TABLE goals (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, plan_id INTEGER
        NOT NULL, case_id INTEGER NOT NULL, earlier_id INTEGER, text TEXT NOT NULL,
        life_domain TEXT NOT NULL, indicator TEXT NOT NULL, target_on TEXT, outcome TEXT
        NOT NULL, outcome_on TEXT, outcome_note TEXT NOT NULL, version INTEGER DEFAULT 1
        NOT NULL, CONSTRAINT fk_goals_plan_id FOREIGN KEY(plan_id) REFERENCES
        action_plans (id), CONSTRAINT fk_goals_case_id FOREIGN KEY(case_id) REFERENCES
        cases (id), CONSTRAINT fk_goals_earlier_id FOREIGN KEY(earlier_id) REFERENCES
        goals (id)) STRICT
    """,
    """
    CREATE TABLE interventions (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, plan_id
        INTEGER NOT NULL, case_id INTEGER NOT NULL, goal_id INTEGER, kind TEXT NOT NULL,
        name TEXT NOT NULL, executor_id INTEGER, voluntariness TEXT NOT NULL, starts_on
        TEXT, ends_on TEXT, result TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_interventions_plan_id FOREIGN KEY(plan_id) REFERENCES action_plans
        (id), CONSTRAINT fk_interventions_case_id FOREIGN KEY(case_id) REFERENCES cases
        (id), CONSTRAINT fk_interventions_goal_id FOREIGN KEY(goal_id) REFERENCES goals
        (id), CONSTRAINT fk_interventions_executor_id FOREIGN KEY(executor_id)
        REFERENCES organisations (id)) STRICT
    """,
    """
    CREATE TABLE informings (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id
        INTEGER NOT NULL, recorded_on TEXT NOT NULL, informed INTEGER NOT NULL
        CONSTRAINT ck_informings_informed CHECK (informed IN (0, 1)), informed_on TEXT,
        manner TEXT NOT NULL, informed_by TEXT NOT NULL, reaction TEXT NOT NULL,
        reason_not TEXT NOT NULL, postponed_until TEXT, author TEXT NOT NULL, version
        INTEGER DEFAULT 1 NOT NULL, CONSTRAINT fk_informings_case_id FOREIGN
        KEY(case_id) REFERENCES cases (id)) STRICT
    """,
    """
    CREATE TABLE disclosures (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id
        INTEGER NOT NULL, organisation_id INTEGER, disclosed_on TEXT NOT NULL, what TEXT
        NOT NULL, legal_basis TEXT NOT NULL, refused INTEGER NOT NULL CONSTRAINT
        ck_disclosures_refused CHECK (refused IN (0, 1)), refusal_reason TEXT NOT NULL,
        from_print INTEGER NOT NULL CONSTRAINT ck_disclosures_from_print CHECK
        (from_print IN (0, 1)), author TEXT NOT NULL, version INTEGER DEFAULT 1 NOT
        NULL, CONSTRAINT fk_disclosures_case_id FOREIGN KEY(case_id) REFERENCES cases
        (id), CONSTRAINT fk_disclosures_organisation_id FOREIGN KEY(organisation_id)
        REFERENCES organisations (id)) STRICT
    """,
    """
    CREATE TABLE access_requests (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, number
        TEXT NOT NULL, kind TEXT NOT NULL, subject_id INTEGER, requester TEXT NOT NULL,
        received_on TEXT NOT NULL, due_on TEXT NOT NULL, identity_checked_on TEXT,
        identity_method TEXT NOT NULL, extended_on TEXT, extension_reason TEXT NOT NULL,
        outcome TEXT, decided_on TEXT, motivation TEXT NOT NULL, sent_on TEXT, note TEXT
        NOT NULL, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
        uq_access_requests_number UNIQUE (number), CONSTRAINT
        fk_access_requests_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id))
        STRICT
    """,
    """
    CREATE TABLE necessity_reviews (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER NOT NULL, held_on TEXT NOT NULL, author TEXT NOT NULL, necessity
        TEXT NOT NULL, proportionality TEXT NOT NULL, outcome TEXT NOT NULL, next_on
        TEXT, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
        fk_necessity_reviews_case_id FOREIGN KEY(case_id) REFERENCES cases (id)) STRICT
    """,
    """
    CREATE TABLE closing_marks (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id
        INTEGER NOT NULL, step TEXT NOT NULL, marked_on TEXT NOT NULL, author TEXT NOT
        NULL, applies INTEGER NOT NULL CONSTRAINT ck_closing_marks_applies CHECK
        (applies IN (0, 1)), note TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT uq_closing_marks_case_id_step UNIQUE (case_id, step), CONSTRAINT
        fk_closing_marks_case_id FOREIGN KEY(case_id) REFERENCES cases (id)) STRICT
    """,
    """
    CREATE TABLE destruction_lists (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        number TEXT NOT NULL, drawn_on TEXT NOT NULL, drawn_by TEXT NOT NULL, status
        TEXT NOT NULL, confirmed_by TEXT NOT NULL, confirmed_on TEXT, with_passphrase
        INTEGER NOT NULL CONSTRAINT ck_destruction_lists_with_passphrase CHECK
        (with_passphrase IN (0, 1)), version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
        uq_destruction_lists_number UNIQUE (number)) STRICT
    """,
    """
    CREATE TABLE destruction_records (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        list_id INTEGER, kind TEXT NOT NULL, record_id INTEGER NOT NULL, number TEXT NOT
        NULL, opened_on TEXT NOT NULL, closed_on TEXT, destroy_on TEXT NOT NULL, ground
        TEXT NOT NULL, remark TEXT NOT NULL, contents TEXT NOT NULL, destroyed_on TEXT,
        version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT fk_destruction_records_list_id
        FOREIGN KEY(list_id) REFERENCES destruction_lists (id)) STRICT
    """,
    """
    CREATE TABLE retained_figures (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        quarter TEXT NOT NULL, source_domain TEXT NOT NULL, ideology TEXT NOT NULL,
        outcome TEXT, phase TEXT, age_band TEXT NOT NULL, version INTEGER DEFAULT 1 NOT
        NULL) STRICT
    """,
    """
    CREATE TABLE field_changes (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind TEXT
        NOT NULL, record_id INTEGER NOT NULL, field TEXT NOT NULL, "before" TEXT NOT
        NULL, "after" TEXT NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL, version
        INTEGER DEFAULT 1 NOT NULL) STRICT
    """,
    """
    CREATE TABLE addenda (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind TEXT NOT
        NULL, record_id INTEGER NOT NULL, case_id INTEGER, notification_id INTEGER, text
        TEXT NOT NULL, written_on TEXT NOT NULL, author TEXT NOT NULL, version INTEGER
        DEFAULT 1 NOT NULL, CONSTRAINT fk_addenda_case_id FOREIGN KEY(case_id)
        REFERENCES cases (id), CONSTRAINT fk_addenda_notification_id FOREIGN
        KEY(notification_id) REFERENCES notifications (id)) STRICT
    """,
    """
    CREATE TABLE attachments (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id
        INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, size INTEGER NOT NULL,
        digest TEXT NOT NULL, description TEXT NOT NULL, added_on TEXT NOT NULL, author
        TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
        fk_attachments_case_id FOREIGN KEY(case_id) REFERENCES cases (id)) STRICT
    """,
    """
    CREATE TABLE attachment_contents (attachment_id INTEGER NOT NULL, content BLOB NOT
        NULL, CONSTRAINT pk_attachment_contents PRIMARY KEY (attachment_id), CONSTRAINT
        fk_attachment_contents_attachment_id FOREIGN KEY(attachment_id) REFERENCES
        attachments (id) ON DELETE CASCADE) STRICT
    """,
    """
    CREATE TABLE instrument_references (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER NOT NULL, instrument TEXT NOT NULL, organisation_id INTEGER,
        used_on TEXT, location TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_instrument_references_case_id FOREIGN KEY(case_id) REFERENCES
        cases (id), CONSTRAINT fk_instrument_references_organisation_id FOREIGN
        KEY(organisation_id) REFERENCES organisations (id)) STRICT
    """,
    """
    CREATE TABLE officers (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, label TEXT NOT
        NULL, roles TEXT NOT NULL, stands_in_for TEXT NOT NULL, valid_until TEXT, active
        INTEGER NOT NULL CONSTRAINT ck_officers_active CHECK (active IN (0, 1)),
        reviewed_on TEXT, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
        uq_officers_label UNIQUE (label)) STRICT
    """,
    """
    CREATE TABLE authorisations (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id
        INTEGER NOT NULL, officer TEXT NOT NULL, granted_on TEXT NOT NULL, granted_by
        TEXT NOT NULL, until TEXT, reason TEXT NOT NULL, emergency INTEGER NOT NULL
        CONSTRAINT ck_authorisations_emergency CHECK (emergency IN (0, 1)), discussed_on
        TEXT, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT fk_authorisations_case_id
        FOREIGN KEY(case_id) REFERENCES cases (id)) STRICT
    """,
    """
    CREATE TABLE upkeep_records (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind
        TEXT NOT NULL, done_on TEXT NOT NULL, author TEXT NOT NULL, note TEXT NOT NULL,
        version INTEGER DEFAULT 1 NOT NULL) STRICT
    """,
    """
    CREATE TABLE data_breaches (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, number
        TEXT NOT NULL, found_at TEXT NOT NULL, description TEXT NOT NULL, measures TEXT
        NOT NULL, reported_at TEXT, reason_not TEXT NOT NULL, persons_told_on TEXT,
        closed_on TEXT, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
        uq_data_breaches_number UNIQUE (number)) STRICT
    """,
)
INDEXES = (
    "CREATE INDEX ix_action_plans_meeting_id ON action_plans (meeting_id)",
    "CREATE INDEX ix_goals_case_id ON goals (case_id)",
    "CREATE INDEX ix_goals_earlier_id ON goals (earlier_id)",
    "CREATE INDEX ix_goals_outcome_target_on ON goals (outcome, target_on)",
    "CREATE INDEX ix_goals_plan_id ON goals (plan_id)",
    "CREATE INDEX ix_interventions_case_id ON interventions (case_id)",
    "CREATE INDEX ix_interventions_executor_id ON interventions (executor_id)",
    "CREATE INDEX ix_interventions_goal_id ON interventions (goal_id)",
    "CREATE INDEX ix_interventions_plan_id ON interventions (plan_id)",
    "CREATE INDEX ix_informings_case_id_recorded_on ON informings (case_id, recorded_on)",
    "CREATE INDEX ix_disclosures_case_id_disclosed_on ON disclosures (case_id, disclosed_on)",
    "CREATE INDEX ix_disclosures_organisation_id ON disclosures (organisation_id)",
    "CREATE INDEX ix_access_requests_sent_on_due_on ON access_requests (sent_on, due_on)",
    "CREATE INDEX ix_access_requests_subject_id ON access_requests (subject_id)",
    "CREATE INDEX ix_necessity_reviews_case_id_held_on ON necessity_reviews (case_id, held_on)",
    "CREATE INDEX ix_destruction_records_destroyed_on ON destruction_records (destroyed_on)",
    "CREATE INDEX ix_destruction_records_list_id ON destruction_records (list_id)",
    "CREATE INDEX ix_retained_figures_quarter ON retained_figures (quarter)",
    "CREATE INDEX ix_field_changes_kind_record_id_at ON field_changes (kind, record_id, at)",
    "CREATE INDEX ix_addenda_case_id ON addenda (case_id)",
    "CREATE INDEX ix_addenda_kind_record_id ON addenda (kind, record_id)",
    "CREATE INDEX ix_addenda_notification_id ON addenda (notification_id)",
    "CREATE INDEX ix_attachments_case_id ON attachments (case_id)",
    "CREATE INDEX ix_instrument_references_case_id ON instrument_references (case_id)",
    (
        "CREATE INDEX ix_instrument_references_organisation_id"
        " ON instrument_references (organisation_id)"
    ),
    "CREATE INDEX ix_authorisations_case_id ON authorisations (case_id)",
    "CREATE INDEX ix_authorisations_officer ON authorisations (officer)",
    "CREATE INDEX ix_upkeep_records_kind_done_on ON upkeep_records (kind, done_on)",
)
WORDS = (
    ("action_plans", "summary"),
    ("goals", "text", "indicator"),
    ("addenda", "text"),
)


def upgrade() -> None:
    """Make the tables, their indexes and their full-text tables."""
    for statement in (*TABLES, *INDEXES):
        op.execute(statement)
    for table, *columns in WORDS:
        _add(f"words_in_{table}", table, columns)


def _add(index: str, table: str, columns: list[str]) -> None:
    names, new, old = (
        ", ".join(f"{row}{column}" for column in columns) for row in ("", "new.", "old.")
    )
    # S608: every part is written in this file.
    put = f"INSERT INTO {index} (rowid, {names}) VALUES (new.id, {new});"  # noqa: S608
    take = f"INSERT INTO {index} ({index}, rowid, {names}) VALUES ('delete', old.id, {old});"  # noqa: S608
    options = f"content='{table}', content_rowid='id', tokenize='unicode61 remove_diacritics 2'"
    changed = f"AFTER UPDATE OF {names} ON {table}"
    for statement in (
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, {options})",
        f"INSERT INTO {index} ({index}, rank) VALUES ('secure-delete', 1)",  # noqa: S608
        f"CREATE TRIGGER {index}_added AFTER INSERT ON {table} BEGIN {put} END",
        f"CREATE TRIGGER {index}_removed AFTER DELETE ON {table} BEGIN {take} END",
        f"CREATE TRIGGER {index}_changed {changed} BEGIN {take} {put} END",
    ):
        op.execute(statement)
