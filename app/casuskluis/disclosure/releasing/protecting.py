# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Protect a table, have it audited, and again, or coarser, or not at all."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from casuskluis.disclosure.auditing.certificate import certificate_of
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.building.rules import NothingCounted, TableTooSmall, primary
from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.releasing.auditor import Auditor
from casuskluis.disclosure.releasing.coarser import coarser
from casuskluis.disclosure.releasing.errors import TimeOver
from casuskluis.disclosure.releasing.release import History, Release
from casuskluis.disclosure.rounding.errors import RoundingImpossible, RoundingUnfinished
from casuskluis.disclosure.rounding.repairing import MOST_ATTEMPTS, round_until_safe
from casuskluis.disclosure.rounding.rounding import Pattern
from casuskluis.disclosure.suppression.errors import NoSafePatternInTime, NothingSafeToHide
from casuskluis.disclosure.suppression.suppressing import suppress
from casuskluis.domain.errors import RuleViolated

NOT_THIS_TABLE = (
    RoundingImpossible,
    RoundingUnfinished,
    NothingSafeToHide,
    NoSafePatternInTime,
    TimeOver,
)

MOST_CAREFUL = 300
"""Cells up to which a rounding is sought that does not even tell what grew."""
ATTEMPTS_WITH_CARE = 8


def protect(  # noqa: PLR0913 - what a caller may decide, all but two by name
    table: Table,
    policy: Policy,
    *,
    seed: int,
    earlier_rounded: Pattern | None = None,
    knowledge: Sequence[Knowledge] = (),
    history: History | None = None,
    instead: Iterable[Table] | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Release:
    """Protect a table such that no attacker gets anything out of it, or refuse.

    What an audit objects to is rounded otherwise, or hidden better, until it is content. Where
    that does not end, or takes longer than the policy allows, coarser tables are tried. What
    comes back was audited, alone and with everything that went out before.

    Args:
        table: The true counts.
        policy: How, for whom, what is small, and how long the search per table may take.
        seed: Secret; varies which of nearly equal protections is taken.
        earlier_rounded: What was printed before for the same cells, a quarter ago for instance.
        knowledge: Per scenario the one cell a partner knows.
        history: What went out before; None for a table that stands alone.
        instead: Coarser tables to try, the best first; by default cells are left out.
        progress: Told which share of an audit, 0 to 1, is done.
        cancelled: Asked often; True stops the work.

    Raises:
        CannotRelease: Nothing that was tried is safe; with what the audit said of the table.
        NothingSafeToHide: No pattern can be safe, and nothing coarser is either.
        RoundingImpossible: No rounding is left, and nothing coarser is safe.
        RoundingUnfinished, NoSafePatternInTime, TimeOver: The time was over first.
        EarlierReleasesContradict: What went out before cannot be true with this table.
        NothingCounted: No record at all.
        TableTooSmall: Fewer records than the policy asks for.
        Cancelled: The officer stopped.
        SolverOutOfMemory: The table is too large for this computer.
    """
    check_size(table, policy)
    refusals: list[RuleViolated] = []
    for one in chain([table], coarser(table) if instead is None else instead):
        auditor = Auditor(one, policy, knowledge, history, cancelled, progress)
        found = _tried(one, auditor, seed, earlier_rounded, cancelled)
        if isinstance(found, Release):
            return replace(found, coarsened=one is not table)
        refusals.append(found)
    raise refusals[0]


def _tried(
    table: Table,
    auditor: Auditor,
    seed: int,
    earlier: Pattern | None,
    cancelled: Callable[[], bool] | None,
) -> Release | RuleViolated:
    """Return one table protected, or why it cannot be."""
    try:
        if auditor.policy.method is Method.ROUNDING:
            return _rounded(table, auditor, seed, earlier, cancelled)
        return _hidden(table, auditor, seed, cancelled)
    except NOT_THIS_TABLE as refusal:
        return auditor.refusal if auditor.has_objections else refusal


def check_size(table: Table, policy: Policy) -> None:
    """Refuse a table of too few records.

    Raises:
        NothingCounted: No record at all.
        TableTooSmall: Fewer than the policy asks for.
    """
    if not table.total:
        raise NothingCounted("nothing was counted")
    if table.total < policy.minimum_total:
        raise TableTooSmall("too few records", minimum=policy.minimum_total)


def _rounded(
    table: Table,
    auditor: Auditor,
    seed: int,
    earlier: Pattern | None,
    cancelled: Callable[[], bool] | None,
) -> Release:
    auditor.careful = len(table.codes) <= MOST_CAREFUL
    while True:
        try:
            found = round_until_safe(
                table,
                auditor.policy,
                seed=seed,
                objections=auditor.objections,
                earlier=earlier,
                attempts=ATTEMPTS_WITH_CARE if auditor.careful else MOST_ATTEMPTS,
                cancelled=cancelled,
            )
        except (RoundingImpossible, RoundingUnfinished):
            if not auditor.careful:
                raise
            auditor.careful = False
        else:
            return _release(found.printed, auditor, proven=found.proof.is_optimal)


def _hidden(
    table: Table, auditor: Auditor, seed: int, cancelled: Callable[[], bool] | None
) -> Release:
    found = suppress(
        table,
        auditor.policy,
        primary=primary(table, auditor.policy),
        seed=seed,
        verify=auditor.cells,
        cancelled=cancelled,
    )
    if not found.says_something:
        raise NothingSafeToHide("only totals would be left")
    return _release(found.printed, auditor, proven=found.proven)


def _release(printed: PrintedTable, auditor: Auditor, *, proven: bool) -> Release:
    """Put a print and the proof of its last audit together, if they belong together."""
    if auditor.report is None or not (auditor.joint is None or auditor.joint.is_safe):
        raise auditor.refusal
    proof = certificate_of(auditor.report, auditor.policy, scenarios=len(auditor.knowledge))
    if not proof.covers(printed, auditor.policy):
        raise auditor.refusal
    method = auditor.policy.method
    return Release(printed, proof, method, proven, auditor.joint, report=auditor.report)
