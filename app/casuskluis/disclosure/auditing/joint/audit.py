# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The audit of a release together with everything that went out before."""

from collections.abc import Callable, Sequence

from casuskluis.disclosure.auditing.joint.published import Division, Published
from casuskluis.disclosure.auditing.joint.report import JointReport
from casuskluis.disclosure.model.policy import Policy


def audit_jointly(
    earlier: Sequence[Published],
    candidate: Published,
    policy: Policy,
    *,
    divisions: Sequence[Division] = (),
    changing: frozenset[str] = frozenset(),
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> JointReport:
    """Work out what follows from a release and all earlier ones together.

    Args:
        earlier: Everything that went out, in any order.
        candidate: What is about to go out.
        policy: What counts as small.
        divisions: What everybody knows about categories, beside what the releases say.
        changing: Dimensions in which a record can move to another category in time.
        cancelled: Asked now and then; True ends the work.
        progress: Told now and then which share, 0 to 1, is done.

    Raises:
        TooManyAtoms: The releases cut the records in too many groups to search.
        Cancelled: `cancelled` said so.
    """
    raise NotImplementedError
