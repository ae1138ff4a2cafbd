# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be searched, and how a found record is shown: the SQL of the search.

Everything in these texts is fixed; what the officer types only ever travels as a parameter.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_PERSON = "concat_ws(' ', nullif(r.name_given, ''), nullif(r.name_prefix, ''), r.name_family)"
_IN_CASE = "JOIN cases c ON c.id = r.case_id"
_MAYBE_IN_CASE = "LEFT JOIN cases c ON c.id = r.case_id"
ABOUT = (
    "SELECT c.id, s.name_family, s.name_prefix, s.name_given FROM cases c "
    "JOIN subjects s ON s.id = c.subject_id WHERE c.id IN (SELECT value FROM json_each(?))"
)
"""Whom cases are about; parameter: their identifiers as JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One table that can be searched.

    Attributes:
        kind: The word of the journal for its records.
        table: The table of records, ``r`` in the expressions below.
        title: What to call a record.
        part: The column in which a short text is looked for.
        case_id: The case a record stands in.
        joined: Further tables the expressions need.
    """

    kind: str
    table: str
    title: str
    part: str = "r.name_search"
    case_id: str = "NULL"
    joined: str = ""

    @property
    def plain(self) -> bool:
        """Whether what the letters are looked for in is a folded name or a number."""
        return self.part in {"r.name_search", "r.number"}

    def may_hold(self, words: Sequence[str]) -> bool:
        """Tell whether it is of use to go through all of it for texts of a letter or two.

        Nobody has a digit in his name, and no number is known by a letter.
        """
        digits = any(sign.isdigit() for word in words for sign in word)
        return digits if self.part == "r.number" else not digits or self.title != _PERSON

    def by_letters(self) -> str:
        """Return the query by trigrams; parameters: what to match, how many."""
        return self._newest(f"letters_in_{self.table}", "''")

    def by_words(self) -> str:
        """Return the query by words; parameters: what to match, how many."""
        words = f"words_in_{self.table}"
        return self._newest(words, f"snippet({words}, -1, '', '', '…', 16)")

    def recent(self) -> str:
        """Return the query for the texts of the newest records; parameter: how many."""
        words = f"words_in_{self.table}"
        return f"SELECT * FROM {words} ORDER BY rowid DESC LIMIT ?"  # noqa: S608 - fixed parts

    def holding(self) -> str:
        """Return the query for the newest texts by words; parameters as of `by_words`."""
        words = f"words_in_{self.table}"
        return f"SELECT * FROM {words} WHERE {words} MATCH ? ORDER BY rowid DESC LIMIT ?"  # noqa: S608 - fixed parts

    def by_part(self, count: int) -> str:
        """Return the query by ``count`` short texts; parameters: these, and how many."""
        holds = " AND ".join([f"instr({self.part}, ?) > 0"] * count)
        columns = self._columns(snippet="''")
        return (  # the parts are fixed texts of this module
            f"SELECT {columns} FROM {self.table} r {self.joined} "  # noqa: S608
            f"WHERE {holds} ORDER BY {self.part}, r.id LIMIT ?"
        )

    def _newest(self, index: str, snippet: str) -> str:
        # The order of the index itself: it then gives the first rows without finding the rest.
        return (  # the parts are fixed texts of this module
            f"SELECT {self._columns(snippet)} FROM {index} "  # noqa: S608
            f"JOIN {self.table} r ON r.id = {index}.rowid {self.joined} "
            f"WHERE {index} MATCH ? ORDER BY {index}.rowid DESC LIMIT ?"
        )

    def _columns(self, snippet: str) -> str:
        return (
            f"r.id AS id, {self.title} AS title, {snippet} AS snippet, "
            f"{self.case_id} AS case_id"
        )


NAMES = (
    Source(kind="subject", table="subjects", title=_PERSON),
    Source(kind="case", table="cases", title="r.number", part="r.number", case_id="r.id"),
    Source(kind="notification", table="notifications", title="r.number", part="r.number"),
    Source(kind="related_person", table="related_persons", title=_PERSON, case_id="r.case_id"),
    Source(kind="organisation", table="organisations", title="r.name"),
    Source(kind="contact", table="contacts", title=_PERSON),
    Source(kind="meeting", table="meetings", title="r.number", part="r.number"),
    Source(
        kind="agenda_item",
        table="agenda_items",
        title="r.title",
        part="lower(r.title)",
        case_id="r.case_id",
    ),
)
NOTES = (
    Source(kind="case", table="cases", title="r.number", case_id="r.id"),
    Source(kind="notification", table="notifications", title="r.number"),
    Source(
        kind="assessment",
        table="assessments",
        title="n.number",
        joined="JOIN notifications n ON n.id = r.notification_id",
    ),
    Source(
        kind="information_item",
        table="information_items",
        title="c.number",
        case_id="c.id",
        joined=_IN_CASE,
    ),
    Source(
        kind="life_domain_note",
        table="life_domain_notes",
        title="c.number",
        case_id="c.id",
        joined=_IN_CASE,
    ),
    Source(
        kind="action_item",
        table="action_items",
        title="r.number",
        case_id="c.id",
        joined=_MAYBE_IN_CASE,
    ),
    Source(
        kind="decision",
        table="decisions",
        title="r.number",
        case_id="c.id",
        joined=_MAYBE_IN_CASE,
    ),
    Source(
        kind="action_plan",
        table="action_plans",
        title="c.number",
        case_id="c.id",
        joined=_IN_CASE,
    ),
    Source(kind="goal", table="goals", title="c.number", case_id="c.id", joined=_IN_CASE),
    Source(
        kind="addendum",
        table="addenda",
        title="coalesce(c.number, '')",
        case_id="c.id",
        joined=_MAYBE_IN_CASE,
    ),
    Source(
        kind="item_record",
        table="item_records",
        title="m.number",
        case_id="i.case_id",
        joined=(
            "JOIN agenda_items i ON i.id = r.agenda_item_id "
            "JOIN meetings m ON m.id = r.meeting_id"
        ),
    ),
)
