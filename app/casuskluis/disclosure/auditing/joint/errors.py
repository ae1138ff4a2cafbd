# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Why releases cannot be audited together."""

from casuskluis.domain.errors import RuleViolated


class TooManyAtoms(RuleViolated):
    """All releases together cut the records in more groups than can be searched."""
