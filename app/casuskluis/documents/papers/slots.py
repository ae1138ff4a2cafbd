# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""When somebody is expected at the table."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True, order=True)
class TimeSlot:
    """A stretch of time at the table, without a break; the end may be past midnight."""

    starts: time
    ends: time
