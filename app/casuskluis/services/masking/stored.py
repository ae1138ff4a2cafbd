# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Decisions of an officer as they are stored: fingerprints, choices, labels and reasons."""

import json
from collections.abc import Iterable

from casuskluis.disclosure.texts import Choice, Decision


def written(decisions: Iterable[Decision]) -> str:
    """Return decisions as JSON; it holds no words of the text."""
    return json.dumps(
        [[one.place, one.choice.value, one.label, one.reason] for one in decisions],
        ensure_ascii=False,
    )


def read(text: str) -> tuple[Decision, ...]:
    """Return the decisions that were stored; what cannot be read is passed over.

    A decision that is lost means that the token is masked, so nothing can leave by it.
    """
    try:
        rows = json.loads(text or "[]")
        return tuple(
            Decision(str(place), Choice(choice), str(label), str(reason))
            for place, choice, label, reason in rows
        )
    except (ValueError, TypeError):
        return ()
