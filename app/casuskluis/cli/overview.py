# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis overzicht``: the anonymised figures of a year."""

from typing import Annotated

import typer

from casuskluis.cli.output import check_target, save_paper
from casuskluis.cli.shared import Overwrite, PassphraseFd, Target, opened


def print_overview(
    context: typer.Context,
    year: Annotated[int, typer.Argument(metavar="JAAR", help="Het jaar, zoals 2025.")],
    target: Target,
    *,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print the overview of a year."""
    check_target(target, overwrite=overwrite)
    with opened(context, fd) as workspace:
        paper = workspace.overviews.print(year)
    save_paper(paper, target, overwrite=overwrite)
