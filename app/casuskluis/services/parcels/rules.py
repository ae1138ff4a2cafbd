# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What of a case goes in a parcel, and what of it may change when a parcel comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from casuskluis.storage.parcelling.forms import Form
from casuskluis.storage.transaction import Transaction

_OWNERS = frozenset(
    {"case", "subject", "notification", "assessment", "meeting", "agenda_item", "action_plan"}
)
"""Kinds of records that others are a part of: a part does not move to another owner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How the records of one kind travel.

    Attributes:
        matched: Compared with what is here, added when it is not, and never changed.
        fixed: Fields that come along with a new record and never change by a parcel.
        together: Fields that only mean something together; one changes with the others.
        natural: Fields that tell that two records are the same, also when both were made apart.
        never: Fields that stay in the vault, whoever receives the parcel.
        internal: Fields that stay in the vault when another municipality receives it.
    """

    matched: bool = False
    fixed: frozenset[str] = frozenset()
    together: tuple[tuple[str, ...], ...] = ()
    natural: tuple[str, ...] = ()
    never: frozenset[str] = frozenset()
    internal: frozenset[str] = frozenset()


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


RULES: Mapping[str, Rule] = {
    "organisation": Rule(
        matched=True,
        internal=_set("note account_officer core_role covenant_partner ended_on"),
    ),
    "contact": Rule(
        matched=True,
        never=_set("source_key"),
        internal=_set("note secrecy_signed_on last_contact_on keep_until"),
    ),
    "subject": Rule(never=_set("source_key")),
    "notification": Rule(
        fixed=_set("number external_id"),
        together=(
            ("routed_to_id", "routed_on"),
            ("feedback_on", "feedback_by", "feedback_note"),
            ("minimised_on", "remove_on", "status"),
        ),
    ),
    "assessment": Rule(),
    "case": Rule(
        fixed=_set("number restricted"),
        together=(
            (
                "phase", "closed_on", "closing_reason", "destroy_on", "extension_reason",
                "next_review_on",
            ),
            ("legal_hold", "hold_reason", "held_since"),
        ),
    ),
    "meeting": Rule(
        matched=True,
        never=_set("series_id previous_id"),
        internal=_set("place chair minute_taker"),
    ),
    "agenda_item": Rule(never=_set("after_id"), fixed=_set("position")),
    "action_plan": Rule(
        fixed=_set("number"), together=(("status", "adopted_on", "meeting_id"),)
    ),
    "goal": Rule(together=(("outcome", "outcome_on", "outcome_note"),)),
    "intervention": Rule(),
    "action_item": Rule(fixed=_set("number"), together=(("status", "done_on"),)),
    "decision": Rule(fixed=_set("number")),
    "item_record": Rule(natural=("agenda_item_id",)),
    "information_item": Rule(),
    "life_domain_note": Rule(),
    "related_person": Rule(),
    "informing": Rule(together=(("informed", "informed_on", "postponed_until", "reason_not"),)),
    "disclosure": Rule(together=(("refused", "refusal_reason"),)),
    "necessity_review": Rule(),
    "closing_step": Rule(
        natural=("case_id", "step"), together=(("applies", "note", "marked_on", "author"),)
    ),
    "instrument_reference": Rule(),
    "attachment": Rule(fixed=_set("kind size digest")),
    "discussion_request": Rule(),
    "addendum": Rule(fixed=_set("kind record_id")),
}  # fmt: skip
"""Word of the journal to its rule; what others refer to comes first."""
AT_THE_TABLE = _set("agenda_item decision item_record")
"""What belongs to a meeting: once its minutes were adopted here it does not change."""
SHARED = _set("organisation contact subject notification meeting")
"""What several cases may share; everything else is a part of one case."""
BESIDE = "addendum"
"""Refers to a record of any kind by ``kind`` and ``record_id``."""


@dataclass(frozen=True)
class Kind:
    """The records of one kind: their form, their rule, and the fields that go as one."""

    form: Form
    rule: Rule
    units: Mapping[str, tuple[str, ...]] = field(repr=False)

    @property
    def name(self) -> str:
        """The word of the journal."""
        return self.form.kind


def kinds_of(transaction: Transaction) -> dict[str, Kind]:
    """Return everything that travels, in the order in which it can be stored."""
    repositories = transaction.repositories
    tables = {repositories[kind].shape.table.name: kind for kind in RULES}
    made = {}
    for kind, rule in RULES.items():
        form = Form(repositories[kind], tables)
        made[kind] = Kind(form, rule, _units(form, rule))
    return made


def _units(form: Form, rule: Rule) -> dict[str, tuple[str, ...]]:
    """Return the fields that can change, each with what changes along with it."""
    if rule.matched:
        return {}
    grouped = {name: group for group in rule.together for name in group}
    owners = {name for name, kind in form.references.items() if kind in _OWNERS}
    still = rule.fixed | rule.never | owners - set(grouped)
    units: dict[str, tuple[str, ...]] = {}
    for column in form.columns:
        if column in still:
            continue
        whole = grouped.get(column)
        if whole is None and column.startswith("name_"):
            whole = tuple(one for one in form.columns if one.startswith("name_"))
        if whole is None:
            whole = (column,)
        units.setdefault(
            "name" if len(whole) > 1 and column.startswith("name_") else whole[0], whole
        )
    return units
