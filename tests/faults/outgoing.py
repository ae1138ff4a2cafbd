# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything about a meeting that can leave the program, for whom it can be made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from casuskluis.domain.case import Case
from casuskluis.domain.destruction import DestructionStatus
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import MeetingId, OrganisationId
from casuskluis.exchange.national.outcomes import Level
from casuskluis.explanations import explain
from casuskluis.services.editions.cabinet import FOR_ONE, WITH_NAMES, PaperWish, TablePaper
from casuskluis.services.leading.national import ExchangeRequest
from casuskluis.services.workspace import Workspace
from services.bureau import TODAY, Office, text_of

DRAWN = DestructionStatus.DRAWN
Made = Mapping[str, bytes | CasuskluisError]


def outgoing(
    workspace: Workspace, meeting_id: MeetingId, *places: OrganisationId, named: OrganisationId
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield a name and a way to make it for every paper and file of a meeting.

    Args:
        workspace: Of who makes them.
        meeting_id: The meeting.
        places: For which organisations, beside the general copy.
        named: The core partner that gets names too.
    """
    for wish in _wishes(*places, named=named):
        label = f"{wish.kind}-{wish.organisation_id}{'-named' if wish.with_names else ''}"
        yield label, lambda wish=wish: workspace.cabinet.draw(meeting_id, wish).pdf  # type: ignore[misc]  # bound now
    companions = workspace.companions
    for one in (*places, named):
        yield (
            f"invitation-numbers-{one}",
            lambda one=one: companions.invitation(meeting_id, one, with_numbers=True).pdf,  # type: ignore[misc]  # bound now
        )
        yield f"card-{one}", lambda one=one: companions.action_card(None, one).pdf  # type: ignore[misc]  # bound now
        for level in Level if one == named else [Level.LIMITED]:
            yield (
                f"json-{one}-{level}",
                lambda one=one, level=level: (
                    workspace.national_outcomes.draw(  # type: ignore[misc]  # bound now
                        meeting_id, ExchangeRequest(organisation_id=one, level=level)
                    ).data
                ),
            )
    yield "presence-times", lambda: companions.presence_list(meeting_id, with_times=True).pdf
    yield "calendar", lambda: workspace.invitations.draw(meeting_id).data


def _wishes(*places: OrganisationId, named: OrganisationId) -> Iterator[PaperWish]:
    for kind in TablePaper:
        if kind not in FOR_ONE:
            yield PaperWish(kind=kind)
        if kind is TablePaper.PRESENCE_LIST:
            continue
        for one in (*places, named):
            yield PaperWish(kind=kind, organisation_id=one)
        if kind in WITH_NAMES:
            yield PaperWish(kind=kind, organisation_id=named, with_names=True)


def made(
    workspace: Workspace, meeting_id: MeetingId, *places: OrganisationId, named: OrganisationId
) -> dict[str, bytes | CasuskluisError]:
    """Return everything that can be made, and why the rest is refused, in a sentence."""
    found: dict[str, bytes | CasuskluisError] = {}
    for name, make in outgoing(workspace, meeting_id, *places, named=named):
        try:
            found[name] = make()
        except CasuskluisError as error:
            found[name] = error
    told = {name: explain(one) for name, one in found.items() if not isinstance(one, bytes)}
    assert [name for name, text in told.items() if not text.endswith(".") or "{" in text] == []
    return found


def refusals(found: Made) -> dict[str, str]:
    """Return what was refused, with the name of the error."""
    return {
        name: type(one).__name__ for name, one in found.items() if not isinstance(one, bytes)
    }


def shown(one: bytes | CasuskluisError) -> str:
    """Return the words of a paper, a file or a refusal."""
    if isinstance(one, CasuskluisError):
        return explain(one)
    return text_of(one) if one.startswith(b"%PDF") else one.decode()


def destroy(office: Office, case: Case) -> None:
    """Close a case and carry out its destruction."""
    work = office.workspace
    closed = office.close(work.cases.file(case.id).case)
    with work.context.write() as transaction:
        due = replace(closed, destroy_on=TODAY - timedelta(days=1))
        transaction.cases.save(due)
    work.destruction.draw_up()
    drawn = next(one for one in work.destruction.lists() if one.list.status is DRAWN)
    work.destruction.carry_out_on_paper(drawn.list.id, "B. Collega", signed=True)
