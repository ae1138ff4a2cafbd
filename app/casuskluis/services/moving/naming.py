# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names of partners and owners that the vault does not know: chosen once for the whole list."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from casuskluis.domain.naming import fold
from casuskluis.exchange.moving.acting import NEW_OWNER, NO_OWNER, OWNER_PERHAPS
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.moving.listed import ListedAction, ListedCase, Owner, Told
from casuskluis.services.moving.plans import MovingPlan

_REPORTER = CaseField.REPORTER_ORGANISATION
_ABOUT_OWNER = frozenset({NEW_OWNER, OWNER_PERHAPS})


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownName:
    """A name in the list of which nobody said yet who it is.

    Attributes:
        name: As it is written most often.
        rows: The rows it stands in.
    """

    name: str = field(repr=False)
    rows: tuple[int, ...]


def unknown_names(plan: MovingPlan) -> tuple[UnknownName, ...]:
    """Return the names nobody knows, those in most rows first."""
    rows: dict[str, dict[int, None]] = defaultdict(dict)
    written: dict[str, str] = {}
    for planned in plan.rows.values():
        for name in _unknown_in(planned.case):
            rows[fold(name)][planned.row] = None
            written.setdefault(fold(name), name)
    found = [UnknownName(name=written[one], rows=tuple(rows[one])) for one in rows]
    return tuple(sorted(found, key=lambda one: (-len(one.rows), fold(one.name))))


def with_name(plan: MovingPlan, name: str, meant: Owner | None) -> MovingPlan:
    """Return the plan in which a name means somebody, in every row.

    Args:
        plan: The list.
        name: As the list has it; capitals make no difference.
        meant: Who that is: known from now on, also when it is to be made. None for nobody.
    """
    known = replace(meant, known=True) if meant is not None else None
    wanted = fold(name)
    changed = [
        replace(planned, case=_renamed(planned.case, wanted, known))
        for planned in plan.rows.values()
        if any(fold(one) == wanted for one in _unknown_in(planned.case))
    ]
    return plan.with_rows(changed)


def _unknown_in(case: ListedCase) -> Iterator[str]:
    for action in case.actions:
        if action.owner is not None and not action.owner.known:
            yield action.owner.name
    for owner in case.partners.value or ():
        if not owner.known:
            yield owner.name
    reporter = case.texts[_REPORTER]
    if reporter.value and reporter.doubt:
        yield reporter.value


def _renamed(case: ListedCase, wanted: str, meant: Owner | None) -> ListedCase:
    return replace(
        case,
        actions=tuple(_action(one, wanted, meant) for one in case.actions),
        partners=_partners(case.partners, wanted, meant),
        texts={**case.texts, _REPORTER: _reporter(case.texts[_REPORTER], wanted, meant)},
    )


def _action(action: ListedAction, wanted: str, meant: Owner | None) -> ListedAction:
    if not _is(action.owner, wanted):
        return action
    others = tuple(why for why in action.doubts if why not in _ABOUT_OWNER)
    doubts = others if meant is not None else (*others, NO_OWNER)
    return replace(action, owner=meant, doubts=doubts)


def _partners(
    told: Told[tuple[Owner, ...]], wanted: str, meant: Owner | None
) -> Told[tuple[Owner, ...]]:
    if not any(_is(one, wanted) for one in told.value or ()):
        return told
    owners = [meant if _is(one, wanted) else one for one in told.value or ()]
    found = tuple(dict.fromkeys(one for one in owners if one is not None))
    settled = all(one.known for one in found)
    return replace(told, value=found, doubt="" if settled else told.doubt)


def _reporter(told: Told[str], wanted: str, meant: Owner | None) -> Told[str]:
    if not told.value or not told.doubt or fold(told.value) != wanted:
        return told
    return replace(told, value=meant.name if meant is not None else None, doubt="")


def _is(owner: Owner | None, wanted: str) -> bool:
    return owner is not None and not owner.known and fold(owner.name) == wanted
