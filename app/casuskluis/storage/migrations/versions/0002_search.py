# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2


"""Full-text search beside the first tables, and a journal that only grows."""

from alembic import op

revision = "0002"
down_revision = "0001"

LETTERS = (
    ("subjects", "name_search"),
    ("related_persons", "name_search"),
    ("contacts", "name_search"),
    ("organisations", "name_search"),
    ("cases", "number"),
    ("notifications", "number"),
    ("meetings", "number", "place"),
    ("agenda_items", "title"),
)
WORDS = (
    ("cases", "reason"),
    ("notifications", "observed_behaviour", "notifier_opinion"),
    ("assessments", "motivation"),
    ("information_items", "text"),
    ("life_domain_notes", "situation", "protective_factors", "risk_factors", "subject_view"),
    ("action_items", "description"),
    ("decisions", "text"),
)
JOURNAL = (
    "journal_is_never_changed BEFORE UPDATE ON journal",
    "journal_is_never_removed BEFORE DELETE ON journal",
)
REFUSE = "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"


def upgrade() -> None:
    """Make the tables, fill them from the records and keep them in step."""
    for table, *columns in LETTERS:
        _add(f"letters_in_{table}", table, columns, "trigram remove_diacritics 1")
    for table, *columns in WORDS:
        _add(f"words_in_{table}", table, columns, "unicode61 remove_diacritics 2")
    for trigger in JOURNAL:
        op.execute(f"CREATE TRIGGER {trigger} {REFUSE}")


def _add(index: str, table: str, columns: list[str], tokenizer: str) -> None:
    names, new, old = (
        ", ".join(f"{row}{column}" for column in columns) for row in ("", "new.", "old.")
    )
    # S608: every part is written in this file.
    put = f"INSERT INTO {index} (rowid, {names}) VALUES (new.id, {new});"  # noqa: S608
    take = f"INSERT INTO {index} ({index}, rowid, {names}) VALUES ('delete', old.id, {old});"  # noqa: S608
    options = f"content='{table}', content_rowid='id', tokenize='{tokenizer}'"
    changed = f"AFTER UPDATE OF {names} ON {table}"
    for statement in (
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, {options})",
        f"INSERT INTO {index} ({index}, rank) VALUES ('secure-delete', 1)",  # noqa: S608
        f"INSERT INTO {index} ({index}) VALUES ('rebuild')",  # noqa: S608
        f"CREATE TRIGGER {index}_added AFTER INSERT ON {table} BEGIN {put} END",
        f"CREATE TRIGGER {index}_removed AFTER DELETE ON {table} BEGIN {take} END",
        f"CREATE TRIGGER {index}_changed {changed} BEGIN {take} {put} END",
    ):
        op.execute(statement)
