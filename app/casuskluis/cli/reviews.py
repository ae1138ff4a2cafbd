# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis toets``: the necessity reviews of the cases."""

from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import counted, say, show_table
from casuskluis.cli.shared import PassphraseFd, opened
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import CaseNumber
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.review import NecessityReview, ReviewOutcome
from casuskluis.services.casework.reviews import ReviewState
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.workspace import Workspace

_UNKNOWN = "Er is geen casus met dit nummer. De nummers ziet u met: casuskluis toets toon"
_NO_OUTCOME = "Dit is geen uitkomst van een toets. Kies uit: {choices}."
_NEXT = "De toets is vastgelegd. De volgende toets is uiterlijk {day}."
_CLOSE = (
    "De toets is vastgelegd. Sluit de casus nu in het venster: daar staat de sluitlijst, onder "
    "Toetsen."
)
_Number = Annotated[
    str, typer.Argument(metavar="NUMMER", help="Het casusnummer, zoals 2026-0147.")
]

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon per casus wanneer de toets moet, of de toetsen van één casus.",
    help=(
        "Toon per lopende casus wanneer de noodzakelijkheidstoets moet, of de toetsen van één "
        "casus. In de lijst staan nummers en geen namen."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis toets toon\n"
        "casuskluis --kluis Veldhaven.kluis toets toon 2026-0147"
    ),
)
def show(
    context: typer.Context,
    number: Annotated[
        str, typer.Argument(metavar="NUMMER", help="Het casusnummer, zoals 2026-0147.")
    ] = "",
    *,
    fd: PassphraseFd = None,
) -> None:
    """Show when reviews are due, or the reviews of one case."""
    with opened(context, fd) as workspace:
        if number:
            _show_one(_state(workspace, number), workspace.codes.book())
        else:
            _show_all(workspace)


@app.command(
    "leg-vast",
    cls=DutchCommand,
    short_help="Leg een noodzakelijkheidstoets vast.",
    help=(
        "Leg vast dat een casus vandaag is getoetst. Het programma vraagt beide motiveringen. "
        "Bij voortzetten en afschalen komt er een nieuwe datum; sluiten doet u daarna in het "
        "venster."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis toets leg-vast 2026-0147 --uitkomst voortzetten"
    ),
)
def record(
    context: typer.Context,
    number: _Number,
    outcome: Annotated[
        str,
        typer.Option(
            "--uitkomst", metavar="UITKOMST", help="Voortzetten, afschalen of sluiten."
        ),
    ],
    *,
    fd: PassphraseFd = None,
) -> None:
    """Record a review that was held today."""
    with opened(context, fd) as workspace:
        state = _state(workspace, number)
        chosen = _outcome(outcome, workspace.codes.book())
        review = NecessityReview(
            case_id=state.case.id,
            held_on=workspace.context.clock.today(),
            necessity=typer.prompt("Waarom is dit (nog) nodig?"),
            proportionality=typer.prompt("Kan het met minder, en past het bij de zorgen?"),
            outcome=chosen,
        )
        case = workspace.reviews.record(review)
    if chosen is ReviewOutcome.CLOSE or case.next_review_on is None:
        say(_CLOSE)
    else:
        say(_NEXT.format(day=dutch_date(case.next_review_on)))


def _state(workspace: Workspace, number: str) -> ReviewState:
    try:
        case = workspace.cases.by_number(CaseNumber(number))
    except NotFound:
        raise Stopped(_UNKNOWN) from None
    state = workspace.reviews.of_case(case.id)
    workspace.views.note(Viewed.CASE, case.id)
    return state


def _outcome(text: str, codes: CodeBook) -> ReviewOutcome:
    labels = {
        codes.label(CodeList.REVIEW_OUTCOME, outcome).casefold(): outcome
        for outcome in ReviewOutcome
    }
    if text.casefold() not in labels:
        raise Stopped(_NO_OUTCOME.format(choices=", ".join(labels)))
    return labels[text.casefold()]


def _show_all(workspace: Workspace) -> None:
    codes, today = workspace.codes.book(), workspace.context.clock.today()
    cases = workspace.reviews.waiting()
    show_table(
        ("Nummer", "Fase", "Toets uiterlijk", ""),
        [
            (
                case.number,
                codes.label(CodeList.CASE_PHASE, case.phase),
                dutch_date(case.next_review_on) if case.next_review_on else "",
                "te laat" if case.review_overdue(today) else "",
            )
            for case in cases
        ],
    )
    late = sum(case.review_overdue(today) for case in cases)
    say(f"{counted(len(cases), 'casus', 'casussen')}, {late} te laat.")


def _show_one(state: ReviewState, codes: CodeBook) -> None:
    show_table(
        ("Gehouden", "Uitkomst", "Door", "Volgende"),
        [
            (
                dutch_date(review.held_on),
                codes.label(CodeList.REVIEW_OUTCOME, review.outcome),
                review.author,
                dutch_date(review.next_on) if review.next_on else "",
            )
            for review in state.reviews
        ],
    )
    say(counted(len(state.reviews), "toets", "toetsen") + ".")
