# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: T201 - a script, no package; it prints its figures

"""How much time of guests the best order of each agenda of the demonstration year saves.

Run from the root: ``python benchmarks/seating_saving.py [seed]``. The order of entry is the one
in which the story puts the items on the agenda. The core of the table stays the whole meeting
and does not count. The figures are the same every time.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.seating.problem import SeatingOrder, person_minutes
from casuskluis.domain.seating.solver import best_order
from casuskluis.services.demonstration.filling import SEED
from casuskluis.services.demonstration.story import DemoStory, draw
from casuskluis.services.meetings.seating import problem_of
from casuskluis.services.meetings.slots import guests

LAST_DAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Line:
    """Person-minutes of the guests at one meeting.

    Attributes:
        whole: When they stay the whole meeting.
        least: Without any waiting; no order reaches it always.
    """

    items: int
    guests: int
    whole: int
    least: int
    found: SeatingOrder

    def cells(self) -> list[str]:
        """Return the figures as words."""
        found = self.found
        share = found.saved / found.entered if found.entered else 0
        proven = "yes" if found.is_optimal else f"within {found.gap:.0%}"
        figures = [self.items, self.guests, self.whole, found.entered, found.seated, self.least]
        return [*map(str, figures), f"{found.saved} ({share:.0%})", proven]


def main(arguments: Sequence[str]) -> None:
    """Print one line for each meeting, and the sums."""
    story = draw(int(arguments[0]) if arguments else SEED, LAST_DAY)
    lines = {meeting.number: line_of(story, meeting) for meeting in story.meetings}
    heads = ["Meeting", "Items", "Guests", "Whole meeting", "As entered", "Best order"]
    print(table_row([*heads, "No waiting", "Saved", "Proven"]))
    print(table_row(["---", *["---:"] * 7, "---"]))
    for number, line in lines.items():
        print(table_row([number, *line.cells()]))
    whole = sum(line.whole for line in lines.values())
    entered = sum(line.found.entered for line in lines.values())
    best = sum(line.found.seated for line in lines.values())
    least = sum(line.least for line in lines.values())
    saved = f"{entered - best} ({(entered - best) / entered:.0%})"
    sums = [str(figure) for figure in (whole, entered, best, least)]
    print(table_row(["All", "", "", *sums, saved, ""]))


def line_of(story: DemoStory, meeting: CaseMeeting) -> Line:
    """Return the figures of one meeting."""
    items = [item for item in story.agenda_items if item.meeting_id == meeting.id]
    people = guests(one for one in story.attendances if one.meeting_id == meeting.id)
    problem = problem_of(items, people)
    return Line(
        items=len(items),
        guests=sum(people.values()),
        whole=sum(people.values()) * sum(item.minutes for item in items),
        least=sum(person_minutes([item], problem.people) for item in problem.items),
        found=best_order(problem),
    )


def table_row(cells: Sequence[str]) -> str:
    """Return a line of a table in Markdown."""
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main(sys.argv[1:])
