# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dutch words of overviews that more than one part shows."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.releases import ReleaseAudience, ReleaseStatus
from casuskluis.services.releases.profiles import Group

_CONTEXT = "overviews"
_FIVES = "5"
STATUS_TONES: Mapping[ReleaseStatus, str] = {
    ReleaseStatus.PREPARED: "warn",
    ReleaseStatus.RELEASED: "ok",
    ReleaseStatus.WITHDRAWN: "mute",
}


def status_words(status: ReleaseStatus) -> str:
    """Return how far a release is."""
    return {
        ReleaseStatus.PREPARED: _words("Klaargezet, nog niet weg"),
        ReleaseStatus.RELEASED: _words("Vrijgegeven"),
        ReleaseStatus.WITHDRAWN: _words("Ingetrokken"),
    }[status]


def audience_words(audience: ReleaseAudience) -> str:
    """Return for whom an overview is."""
    return {
        ReleaseAudience.INTERNAL: _words("Intern"),
        ReleaseAudience.PARTNER: _words("Partner – kent zelf casussen"),
        ReleaseAudience.PUBLIC: _words("Raad/openbaar"),
    }[audience]


def group_words(group: Group) -> str:
    """Return the heading of what is counted."""
    return {
        Group.NOTIFICATIONS: _words("Meldingen"),
        Group.CASES: _words("Casussen"),
        Group.INTERVENTIONS: _words("Inzet"),
        Group.CARE: _words("Zorgvuldig werken"),
    }[group]


def method_words(method: str) -> str:
    """Return in words how a line of the ledger says its figures were protected.

    Args:
        method: As the ledger keeps it, such as "rounding:5".
    """
    kind, _, number = method.partition(":")
    if kind == "rounding":
        if number == _FIVES:
            return _words("Afgerond op vijftallen")
        return _words("Afgerond op veelvouden van {n}").format(n=number)
    return _words("Kleine aantallen weggelaten (drempel {n})").format(n=number)


def _words(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
