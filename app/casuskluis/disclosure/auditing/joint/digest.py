# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One number for a release, everything before it, and the rules."""

from collections.abc import Sequence

from casuskluis.disclosure.auditing.digest import VERSION, canonical, sha256
from casuskluis.disclosure.auditing.joint.published import Published
from casuskluis.disclosure.model.policy import Policy


def digest_of_all(earlier: Sequence[Published], candidate: Published, policy: Policy) -> str:
    """Return the SHA-256 over all releases; the order of the earlier ones does not matter."""

    def plain(one: Published) -> list[object]:
        named = [list(pair) for pair in one.filter]
        when = one.reference_date.isoformat()
        return [when, canonical(one.printed), sorted(named), one.lasting]

    before = sorted((plain(one) for one in earlier), key=sha256)
    rules = [policy.threshold, policy.protect_zeros]
    return sha256({"version": VERSION, "policy": rules, "all": [before, plain(candidate)]})
