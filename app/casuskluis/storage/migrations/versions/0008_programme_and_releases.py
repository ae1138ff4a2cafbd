# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tables of the programme, the release ledger, and the dated attributes of cases."""

from typing import Any

from alembic import op
from sqlalchemy import text

from casuskluis.storage.migrations.remaking import remake

revision = "0008"
down_revision = "0007"

TABLES = (
    """
    CREATE TABLE activity_attendances (id INTEGER NOT NULL PRIMARY KEY
        AUTOINCREMENT, activity_id INTEGER NOT NULL, organisation_id INTEGER NOT NULL,
        participants INTEGER NOT NULL, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
        fk_activity_attendances_activity_id FOREIGN KEY(activity_id) REFERENCES
        activities (id), CONSTRAINT fk_activity_attendances_organisation_id FOREIGN
        KEY(organisation_id) REFERENCES organisations (id)) STRICT
    """,
    """
    CREATE TABLE programme_goals (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        pillar TEXT NOT NULL, year INTEGER NOT NULL, position INTEGER NOT NULL,
        situation TEXT NOT NULL, aim TEXT NOT NULL, "plan" TEXT NOT NULL, result TEXT
        NOT NULL, progress TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL) STRICT
    """,
    """
    CREATE TABLE key_persons (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        name_family TEXT NOT NULL, name_prefix TEXT NOT NULL, name_given TEXT NOT NULL,
        name_sort TEXT NOT NULL, name_search TEXT NOT NULL, organisation_id INTEGER,
        role TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, phenomenon TEXT
        NOT NULL, district TEXT NOT NULL, consent_on TEXT NOT NULL, consent_until TEXT
        NOT NULL, consent_how TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_key_persons_organisation_id FOREIGN KEY(organisation_id)
        REFERENCES organisations (id)) STRICT
    """,
    """
    CREATE TABLE covenants (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, title
        TEXT NOT NULL, signed_on TEXT NOT NULL, valid_until TEXT, review_on TEXT,
        dpia_on TEXT, advice_on TEXT, register_reference TEXT NOT NULL, note TEXT NOT
        NULL, ended_on TEXT, version INTEGER DEFAULT 1 NOT NULL) STRICT
    """,
    """
    CREATE TABLE covenant_parties (covenant_id INTEGER NOT NULL, position INTEGER
        NOT NULL, organisation_id INTEGER NOT NULL, CONSTRAINT pk_covenant_parties
        PRIMARY KEY (covenant_id, position), CONSTRAINT fk_covenant_parties_covenant_id
        FOREIGN KEY(covenant_id) REFERENCES covenants (id) ON DELETE CASCADE, CONSTRAINT
        fk_covenant_parties_organisation_id FOREIGN KEY(organisation_id) REFERENCES
        organisations (id)) STRICT
    """,
    """
    CREATE TABLE contact_moments (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        organisation_id INTEGER NOT NULL, held_on TEXT NOT NULL, officer TEXT NOT NULL,
        topic TEXT NOT NULL, phenomenon TEXT NOT NULL, district TEXT NOT NULL, follow_up
        TEXT NOT NULL, follow_up_on TEXT, followed_up INTEGER NOT NULL CONSTRAINT
        ck_contact_moments_followed_up CHECK (followed_up IN (0, 1)), version INTEGER
        DEFAULT 1 NOT NULL, CONSTRAINT fk_contact_moments_organisation_id FOREIGN
        KEY(organisation_id) REFERENCES organisations (id)) STRICT
    """,
    """
    CREATE TABLE tension_signals (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        noted_on TEXT NOT NULL, phenomenon TEXT NOT NULL, district TEXT NOT NULL, phase
        TEXT NOT NULL, source TEXT NOT NULL, observed TEXT NOT NULL, interpretation TEXT
        NOT NULL, follow_up TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL) STRICT
    """,
    """
    CREATE TABLE phenomenon_analyses (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        phenomenon TEXT NOT NULL, year INTEGER NOT NULL, half INTEGER NOT NULL, picture
        TEXT NOT NULL, sources TEXT NOT NULL, interpretation TEXT NOT NULL, public_text
        TEXT NOT NULL, adopted_on TEXT, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
        uq_phenomenon_analyses_phenomenon_year_half UNIQUE (phenomenon, year, half))
        STRICT
    """,
    """
    CREATE TABLE policy_plans (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, title
        TEXT NOT NULL, first_year INTEGER NOT NULL, last_year INTEGER NOT NULL, status
        TEXT NOT NULL, adopted_by TEXT NOT NULL, adopted_on TEXT, secrecy_imposed_by
        TEXT, secrecy_imposed_on TEXT, secrecy_ground TEXT, secrecy_lifted_by TEXT,
        lifted_by TEXT NOT NULL, lifted_on TEXT, previous_id INTEGER, version INTEGER
        DEFAULT 1 NOT NULL, CONSTRAINT fk_policy_plans_previous_id FOREIGN
        KEY(previous_id) REFERENCES policy_plans (id)) STRICT
    """,
    """
    CREATE TABLE plan_sections (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        plan_id INTEGER NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL,
        public_text TEXT NOT NULL, confidential_text TEXT NOT NULL, after_measures
        INTEGER NOT NULL CONSTRAINT ck_plan_sections_after_measures CHECK
        (after_measures IN (0, 1)), version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT
        fk_plan_sections_plan_id FOREIGN KEY(plan_id) REFERENCES policy_plans (id))
        STRICT
    """,
    """
    CREATE TABLE measures (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, plan_id
        INTEGER NOT NULL, pillar TEXT NOT NULL, position INTEGER NOT NULL, title TEXT
        NOT NULL, owner_id INTEGER, owner TEXT NOT NULL, planning TEXT NOT NULL, due_on
        TEXT, status TEXT NOT NULL, public_text TEXT NOT NULL, confidential_text TEXT
        NOT NULL, version INTEGER DEFAULT 1 NOT NULL, CONSTRAINT fk_measures_plan_id
        FOREIGN KEY(plan_id) REFERENCES policy_plans (id), CONSTRAINT
        fk_measures_owner_id FOREIGN KEY(owner_id) REFERENCES organisations (id)) STRICT
    """,
    """
    CREATE TABLE releases (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, profile
        TEXT NOT NULL, reference_date TEXT NOT NULL, filter TEXT NOT NULL, audience TEXT
        NOT NULL, method TEXT NOT NULL, engine TEXT NOT NULL, seed INTEGER NOT NULL,
        printed TEXT NOT NULL, proof TEXT NOT NULL, digest TEXT NOT NULL, pdf_digest
        TEXT NOT NULL, title TEXT NOT NULL, status TEXT NOT NULL, made_at TEXT NOT NULL,
        released_at TEXT, author TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL)
        STRICT
    """,
    """
    CREATE TABLE masked_texts (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        purpose TEXT NOT NULL, source_digest TEXT NOT NULL, masked TEXT NOT NULL,
        decisions TEXT NOT NULL, questions TEXT NOT NULL, reviewed_at TEXT NOT NULL,
        reviewer TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL) STRICT
    """,
    """
    CREATE TABLE attribute_spans (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER NOT NULL, attribute TEXT NOT NULL, code TEXT NOT NULL,
        valid_from TEXT NOT NULL, valid_to TEXT, version INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT fk_attribute_spans_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
        ON DELETE CASCADE) STRICT
    """,
)
WIDER = {
    "activities": """
        CREATE TABLE activities (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, title
            TEXT NOT NULL, pillar TEXT NOT NULL, kind TEXT NOT NULL, held_on TEXT NOT NULL,
            status TEXT NOT NULL, phenomenon TEXT NOT NULL, district TEXT NOT NULL, provider
            TEXT NOT NULL, audience TEXT NOT NULL, participants INTEGER NOT NULL,
            organisations INTEGER NOT NULL, cost INTEGER NOT NULL, funding TEXT NOT NULL,
            evaluation TEXT NOT NULL, version INTEGER DEFAULT 1 NOT NULL) STRICT
    """,
}
INDEXES = (
    (
        "CREATE INDEX ix_activity_attendances_activity_id_organisation_id"
        " ON activity_attendances (activity_id, organisation_id)"
    ),
    (
        "CREATE INDEX ix_activity_attendances_organisation_id"
        " ON activity_attendances (organisation_id)"
    ),
    (
        "CREATE INDEX ix_programme_goals_year_pillar_position"
        " ON programme_goals (year, pillar, position)"
    ),
    "CREATE INDEX ix_key_persons_consent_until ON key_persons (consent_until)",
    "CREATE INDEX ix_key_persons_name_sort ON key_persons (name_sort)",
    "CREATE INDEX ix_key_persons_organisation_id ON key_persons (organisation_id)",
    "CREATE INDEX ix_covenants_review_on ON covenants (review_on)",
    "CREATE INDEX ix_covenant_parties_organisation_id ON covenant_parties (organisation_id)",
    "CREATE INDEX ix_contact_moments_held_on ON contact_moments (held_on)",
    (
        "CREATE INDEX ix_contact_moments_organisation_id_held_on"
        " ON contact_moments (organisation_id, held_on)"
    ),
    "CREATE INDEX ix_tension_signals_noted_on ON tension_signals (noted_on)",
    "CREATE INDEX ix_policy_plans_previous_id ON policy_plans (previous_id)",
    "CREATE INDEX ix_plan_sections_plan_id_position ON plan_sections (plan_id, position)",
    "CREATE INDEX ix_measures_owner_id ON measures (owner_id)",
    (
        "CREATE INDEX ix_measures_plan_id_pillar_position"
        " ON measures (plan_id, pillar, position)"
    ),
    "CREATE INDEX ix_releases_profile_reference_date ON releases (profile, reference_date)",
    "CREATE INDEX ix_releases_status_reference_date ON releases (status, reference_date)",
    "CREATE INDEX ix_masked_texts_purpose ON masked_texts (purpose)",
    (
        "CREATE INDEX ix_attribute_spans_case_id_attribute_valid_from"
        " ON attribute_spans (case_id, attribute, valid_from)"
    ),
    "CREATE INDEX ix_activities_held_on ON activities (held_on)",
)

ADDED = {"activities": {"status": "'held'", "phenomenon": "''", "district": "''"}}
"""What the new columns begin with."""
ATTRIBUTES = ("phase", "ideology", "district")


def upgrade() -> None:
    """Make the new tables, the wider one anew, and the spans of what was recorded before."""
    for statement in TABLES:
        op.execute(statement)
    remake(WIDER, ADDED)
    for statement in INDEXES:
        op.execute(statement)
    for attribute in ATTRIBUTES:
        _spans_of(attribute)


def _spans_of(attribute: str) -> None:
    """Write the days each value held, from what is known of earlier values.

    The first value holds from the opening; a later one from the day it was recorded, and the
    end of a case from the day it closed.
    """
    connection = op.get_bind()
    cases = connection.execute(
        text(f"SELECT id, opened_on, closed_on, phase, {attribute} AS now FROM cases")  # noqa: S608 - fixed words
    ).all()
    changes = connection.execute(
        text(
            "SELECT record_id, before, after, substr(at, 1, 10) AS day FROM field_changes "
            "WHERE kind = 'case' AND field = :field ORDER BY at, id"
        ),
        {"field": attribute},
    ).all()
    steps: dict[int, list[tuple[str, str, str]]] = {}
    for change in changes:
        steps.setdefault(change.record_id, []).append((change.before, change.after, change.day))
    for case in cases:
        for row in _rows(case, attribute, steps.get(case.id, [])):
            connection.execute(
                text(
                    "INSERT INTO attribute_spans "
                    "(case_id, attribute, code, valid_from, valid_to, version) "
                    "VALUES (:case_id, :attribute, :code, :valid_from, :valid_to, 1)"
                ),
                row,
            )


def _rows(
    case: Any, attribute: str, steps: list[tuple[str, str, str]]
) -> list[dict[str, object]]:
    first = steps[0][0] if steps else case.now
    values = [(first, case.opened_on)]
    for _, after, recorded in steps:
        closing = attribute == "phase" and after == "closed" and case.closed_on
        day = max(case.closed_on if closing else recorded, values[-1][1])
        if day == values[-1][1]:
            values[-1] = (after, day)
        else:
            values.append((after, day))
    ends = [day for _, day in values[1:]] + [None]
    return [
        {
            "case_id": case.id,
            "attribute": attribute,
            "code": code,
            "valid_from": begin,
            "valid_to": end,
        }
        for (code, begin), end in zip(values, ends, strict=True)
    ]
