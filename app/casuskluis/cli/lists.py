# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis lijst``: take a list out of the vault as a spreadsheet or as rows of text."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import WrongUse
from casuskluis.cli.output import check_target, counted, save, say, warn
from casuskluis.cli.shared import Overwrite, PassphraseFd, opened
from casuskluis.services.lists.catalogue import TABLES
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.lists.exporting import (
    NOT_ENCRYPTED,
    WITHOUT_WINDOW,
    FileForm,
    ListExport,
)

_LISTS: Mapping[str, ListKind] = {TABLES[one].title.lower(): one for one in WITHOUT_WINDOW}
_UNKNOWN = "Deze lijst is er niet. Kies uit: {names}."
_KIND_OF_FILE = "Geef een bestand dat eindigt op .xlsx of .csv."


def export_list(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="LIJST", help="Zoals casussen, acties of organisaties.")
    ],
    target: Annotated[
        Path, typer.Option("--uit", metavar="BESTAND", help="Het bestand: .xlsx of .csv.")
    ],
    *,
    text: Annotated[
        str, typer.Option("--zoek", metavar="TEKST", help="Alleen rijen waarin dit staat.")
    ] = "",
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Write a list to a file, with every column."""
    kind = _LISTS.get(name.lower())
    if kind is None:
        raise WrongUse(_UNKNOWN.format(names=", ".join(_LISTS)))
    ending = target.suffix.lower().removeprefix(".")
    if ending not in set(FileForm):
        raise WrongUse(_KIND_OF_FILE)
    with opened(context, fd) as workspace:
        check_target(target, overwrite=overwrite)
        wanted = ListExport(
            kind=kind,
            ids=tuple(workspace.lists.ids(kind, text)),
            columns=tuple(column.key for column in workspace.lists.columns(kind)),
            form=FileForm(ending),
        )
        made = workspace.lists.export(wanted)
        save(made.data, target, overwrite=overwrite)
        warn(NOT_ENCRYPTED)
        say(f"{counted(made.rows, 'rij', 'rijen')}: {target}")
