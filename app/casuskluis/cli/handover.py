# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis overdracht``: a colleague leaves, another takes over."""

from typing import Annotated

import typer

from casuskluis.cli.output import counted, save, say
from casuskluis.cli.shared import Overwrite, PassphraseFd, Target, Trial, opened_to_write
from casuskluis.services.office.handover import Handover, HandoverProposal
from casuskluis.services.office.handover_papers import DossierRequest


def hand_over(
    context: typer.Context,
    leaving: Annotated[str, typer.Argument(metavar="NAAM", help="Wie overdraagt.")],
    target: Target,
    *,
    receiver: Annotated[str, typer.Option("--aan", metavar="NAAM", help="Wie overneemt.")],
    with_names: Annotated[
        bool, typer.Option("--met-namen", help="Zet namen van betrokkenen in het dossier.")
    ] = False,
    trial: Trial = False,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print the dossier, then put everything on the name of the receiver."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        proposal = workspace.handover.proposal(leaving)
        handover = Handover(
            leaving=leaving,
            receiver=receiver,
            cases=[one.id for one in proposal.cases],
            actions=[one.id for one in proposal.actions],
            partners=[one.id for one in proposal.partners],
        )
        handover.check()
        _tell(proposal)
        if trial:
            say("Dit was een proef; er is niets overgedragen.")
            return
        request = DossierRequest(receiver=receiver, with_names=with_names)
        paper = workspace.handover_printer.draw(proposal, request)
        # The paper first: what is handed over must be known to who takes over.
        save(paper.pdf, target, overwrite=overwrite)
        workspace.handover_printer.record(proposal)
        workspace.handover.carry_out(handover)
    say(f"Overgedragen aan {receiver}. {paper.title}: {target}")


def _tell(proposal: HandoverProposal) -> None:
    say(counted(len(proposal.cases), "casus", "casussen"))
    say(counted(len(proposal.actions), "actie", "acties"))
    say(counted(len(proposal.partners), "partner", "partners"))
    if proposal.shielded:
        say(
            counted(proposal.shielded, "casus is", "casussen zijn")
            + " voor u afgeschermd. Laat een collega die overdragen die ze mag openen."
        )
