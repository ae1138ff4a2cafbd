# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be searched, and how a found record is shown: the SQL of the search.

Everything in these texts is fixed; what the officer types only ever travels as a parameter.
"""

from dataclasses import dataclass

_PERSON = "concat_ws(' ', nullif(r.name_given, ''), nullif(r.name_prefix, ''), r.name_family)"
_IN_CASE = "JOIN cases c ON c.id = r.case_id"
_MAYBE_IN_CASE = "LEFT JOIN cases c ON c.id = r.case_id"


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

    def by_letters(self) -> str:
        """Return the query by trigrams; parameters: what to match, how many."""
        return self._ranked(f"letters_in_{self.table}", "''")

    def by_words(self) -> str:
        """Return the query by words; parameters: what to match, how many."""
        words = f"words_in_{self.table}"
        return self._ranked(words, f"snippet({words}, -1, '', '', '…', 16)")

    def by_part(self, count: int) -> str:
        """Return the query by ``count`` short texts; parameters: these, and how many."""
        holds = " AND ".join([f"instr({self.part}, ?) > 0"] * count)
        columns = self._columns(snippet="''")
        return (  # the parts are fixed texts of this module
            f"SELECT {columns} FROM {self.table} r {self.joined} "  # noqa: S608
            f"WHERE {holds} ORDER BY {self.part}, r.id LIMIT ?"
        )

    def _ranked(self, index: str, snippet: str) -> str:
        return (  # the parts are fixed texts of this module
            f"SELECT {self._columns(snippet)} FROM {index} "  # noqa: S608
            f"JOIN {self.table} r ON r.id = {index}.rowid {self.joined} "
            f"WHERE {index} MATCH ? ORDER BY {index}.rank, r.id LIMIT ?"
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
