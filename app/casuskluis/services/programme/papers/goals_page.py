# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The goals of a year in the form of planning and control, to publish."""

from collections.abc import Iterable, Iterator

from casuskluis.documents.papers import GoalAnswers, PillarPage, ProgrammePagePaper
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.officer import Permission
from casuskluis.domain.programme import ProgrammeGoal
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.keeping.control import control_of
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.programme.papers.outgoing import Finished, to_publish


def programme_page(context: Context, year: int, moment: str) -> PrintedPaper:
    """Return the goals of a year, one pillar a page.

    Args:
        context: The open vault.
        year: The budget year.
        moment: Which document of planning and control, such as "jaarstukken"; may be empty.
    """
    with context.read(Permission.PROGRAMME) as transaction:
        goals = transaction.programme_goals.of_year(year)
        codes = transaction.codes.book()
        municipality = transaction.settings.get(SettingKey.MUNICIPALITY).value
        control = control_of(transaction)
    paper = ProgrammePagePaper(
        municipality=municipality,
        year=year,
        moment=" ".join(moment.split()),
        pillars=tuple(_pillars(goals, codes)) if goals else (),
        printed_at=context.clock.now(),
        control=control,
    )
    from casuskluis.documents import programme_page as pdf  # noqa: PLC0415 - only a paper waits for this

    return to_publish(
        context,
        Finished(
            pdf=pdf.build(paper),
            typed=(moment, *(text for goal in goals for text in _typed(goal))),
            file_name=f"programma-{year}.pdf",
            title=f"Programmapagina {year}",
            control=control,
        ),
    )


def _pillars(goals: Iterable[ProgrammeGoal], codes: CodeBook) -> Iterator[PillarPage]:
    """Yield every pillar in use, then those of the list no more that still have goals."""
    found: dict[str, list[ProgrammeGoal]] = {
        pillar.code: [] for pillar in codes.choices(CodeList.PILLAR)
    }
    for goal in goals:
        found.setdefault(goal.pillar, []).append(goal)
    for code, theirs in found.items():
        answers = tuple(_answers(goal, codes) for goal in theirs)
        yield PillarPage(name=codes.label(CodeList.PILLAR, code), goals=answers)


def _typed(goal: ProgrammeGoal) -> tuple[str, ...]:
    return goal.situation, goal.aim, goal.plan, goal.result


def _answers(goal: ProgrammeGoal, codes: CodeBook) -> GoalAnswers:
    return GoalAnswers(
        situation=goal.situation,
        aim=goal.aim,
        plan=goal.plan,
        result=goal.result,
        progress_label=codes.label(CodeList.GOAL_PROGRESS, goal.progress),
    )
