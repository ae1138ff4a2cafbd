# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The rules by which the deadlines are found, one module for each part of the work."""

from casuskluis.services.terms.watching import casework, intake, keeping, programme
from casuskluis.services.terms.watching.watcher import Rule, Watcher

RULES: tuple[Rule, ...] = (*intake.RULES, *casework.RULES, *keeping.RULES, *programme.RULES)

__all__ = ["RULES", "Rule", "Watcher"]
