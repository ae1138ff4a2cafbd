# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which rules hold for an overview, from the settings of the vault and the audience."""

from casuskluis.disclosure.model.policy import Audience, Method, Policy
from casuskluis.domain.releases import ReleaseAudience
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.keeping.settings import SettingService

ENGINE = "1"
"""Version of the way figures are protected; kept with every release."""
_AUDIENCES = {
    ReleaseAudience.INTERNAL: Audience.INTERNAL,
    ReleaseAudience.PARTNER: Audience.PARTNER,
    ReleaseAudience.PUBLIC: Audience.PUBLIC,
}
_PUBLIC_FACTOR = 2
"""A hidden number for the public must be able to be twice as large as the threshold."""


def policy_of(
    context: Context, audience: ReleaseAudience, method: Method = Method.ROUNDING
) -> Policy:
    """Return the rules of this vault for an audience.

    Raises:
        SettingNotANumber: When a setting is out of bounds.
    """
    settings = SettingService(context)
    threshold = settings.get(SettingKey.SUPPRESSION_THRESHOLD).number(lowest=3, highest=10)
    hides_for_all = method is Method.SUPPRESSION and audience is ReleaseAudience.PUBLIC
    minimum = max(
        settings.get(SettingKey.RELEASE_MINIMUM).number(lowest=3, highest=10), threshold
    )
    rounds_for_all = method is Method.ROUNDING and audience is ReleaseAudience.PUBLIC
    return Policy(
        method=method,
        audience=_AUDIENCES[audience],
        threshold=threshold * _PUBLIC_FACTOR if hides_for_all else threshold,
        base=settings.get(SettingKey.ROUNDING_BASE).number(lowest=5, highest=10),
        minimum_total=max(minimum, threshold * _PUBLIC_FACTOR if hides_for_all else 0),
        minimum_category=_category(settings) if rounds_for_all else minimum,
    )


def _category(settings: SettingService) -> int:
    """Return the smallest category of a rounded table for everybody; decision record 0018."""
    return settings.get(SettingKey.CATEGORY_MINIMUM).number(lowest=3, highest=10)


def in_words(policy: Policy) -> str:
    """Return the method as the ledger keeps it."""
    if policy.method is Method.ROUNDING:
        return f"rounding:{policy.base}"
    return f"suppression:{policy.threshold}"


def is_hiding(method: str) -> bool:
    """Tell of a method as the ledger keeps it whether numbers were left out, not rounded."""
    return method.startswith("suppression:")
