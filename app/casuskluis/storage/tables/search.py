# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The full-text tables and the triggers that keep them, and the journal, as they should be.

Each table of words lies beside a table of records and holds no copy of its text (external
content). Triggers keep the two in step within the same transaction, whoever changes the
record. ``secure-delete`` makes a removed word really disappear from the file.
"""

from dataclasses import dataclass

WORDS = "unicode61 remove_diacritics 2"
"""Whole words and their beginnings, for notes; a quarter of the size of trigrams."""
LETTERS = "trigram remove_diacritics 1"
"""Any three letters in a row, for names, numbers and titles."""


@dataclass(frozen=True, slots=True)
class FullText:
    """A full-text table beside a table of records."""

    table: str
    columns: tuple[str, ...]
    tokenizer: str

    @property
    def name(self) -> str:
        """The name of the full-text table."""
        return f"{'words' if self.tokenizer == WORDS else 'letters'}_in_{self.table}"

    def statements(self) -> tuple[str, ...]:
        """Return the statements that make it, empty, with its triggers."""
        options = f"content='{self.table}', content_rowid='id', tokenize='{self.tokenizer}'"
        changed = f"AFTER UPDATE OF {self._names()} ON {self.table}"
        put, take = self._put(), self._take()
        return (
            f"CREATE VIRTUAL TABLE {self.name} USING fts5({self._names()}, {options})",
            f"INSERT INTO {self.name} ({self.name}, rank) VALUES ('secure-delete', 1)",  # noqa: S608 - fixed parts only
            f"CREATE TRIGGER {self.name}_added AFTER INSERT ON {self.table} BEGIN {put} END",
            f"CREATE TRIGGER {self.name}_removed AFTER DELETE ON {self.table} BEGIN {take} END",
            f"CREATE TRIGGER {self.name}_changed {changed} BEGIN {take} {put} END",
        )

    def _put(self) -> str:
        columns = f"rowid, {self._names()}"
        values = f"new.id, {self._names('new.')}"
        return f"INSERT INTO {self.name} ({columns}) VALUES ({values});"  # noqa: S608 - fixed parts only

    def _take(self) -> str:
        columns = f"{self.name}, rowid, {self._names()}"
        values = f"'delete', old.id, {self._names('old.')}"
        return f"INSERT INTO {self.name} ({columns}) VALUES ({values});"  # noqa: S608 - fixed parts only

    def _names(self, before: str = "") -> str:
        return ", ".join(f"{before}{column}" for column in self.columns)


FULL_TEXTS = (
    FullText("subjects", ("name_search",), LETTERS),
    FullText("related_persons", ("name_search",), LETTERS),
    FullText("contacts", ("name_search",), LETTERS),
    FullText("organisations", ("name_search",), LETTERS),
    FullText("cases", ("number",), LETTERS),
    FullText("notifications", ("number",), LETTERS),
    FullText("meetings", ("number", "place"), LETTERS),
    FullText("agenda_items", ("title",), LETTERS),
    FullText("cases", ("reason",), WORDS),
    FullText("notifications", ("observed_behaviour", "notifier_opinion"), WORDS),
    FullText("assessments", ("motivation",), WORDS),
    FullText("information_items", ("text",), WORDS),
    FullText(
        "life_domain_notes",
        ("situation", "protective_factors", "risk_factors", "subject_view"),
        WORDS,
    ),
    FullText("action_items", ("description",), WORDS),
    FullText("decisions", ("text",), WORDS),
    FullText("action_plans", ("summary",), WORDS),
    FullText("goals", ("text", "indicator"), WORDS),
    FullText("addenda", ("text",), WORDS),
    FullText("item_records", ("picture", "judgement", "conclusion"), WORDS),
)

APPEND_ONLY = tuple(
    f"CREATE TRIGGER journal_is_never_{done} BEFORE {event} ON journal "
    "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    for done, event in (("changed", "UPDATE"), ("removed", "DELETE"))
)
"""Stops mistakes of the program; no trigger stops somebody who holds the key."""
