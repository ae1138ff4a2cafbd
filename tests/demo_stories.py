# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The stories the tests of the demonstration read, each told once."""

from datetime import date
from functools import cache

import pytest

from casuskluis.services.demonstration.story import DemoStory, draw

LAST_DAYS = [date(2026, 11, 20), date(2026, 1, 3), date(2027, 6, 30), date(2028, 7, 1)]
STORIES = [(seed, last_day) for seed, last_day in enumerate(LAST_DAYS, start=1)]
every_story = pytest.mark.parametrize(("seed", "last_day"), STORIES)


@cache
def story_of(seed: int, last_day: date) -> DemoStory:
    return draw(seed, last_day)
