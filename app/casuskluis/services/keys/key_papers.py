# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheets with a share of a recovery code, and with a code for one time."""

from collections.abc import Sequence
from datetime import timedelta

from casuskluis.services.context import Context
from casuskluis.services.keeping.control import recorded_print
from casuskluis.services.papers import PrintedPaper
from casuskluis.vault.access.shares import number_of, set_of

CODE_DAYS = 14
"""How long after it was made a code should be used, as the sheet says."""


def once_paper(context: Context, *, vault_name: str, officer: str, code: str) -> PrintedPaper:
    """Return the sheet with a code for one time.

    Args:
        context: Of the open vault; its settings name the municipality.
        vault_name: As the officer knows it.
        officer: Whose code it is.
        code: Shown on this sheet and nowhere else.
    """
    municipality, control = recorded_print(context, "once_code")
    from casuskluis.documents import once_code  # noqa: PLC0415 - only a paper waits for this
    from casuskluis.documents.papers import OnceCodePaper  # noqa: PLC0415 - as above

    pdf = once_code.build(
        OnceCodePaper(
            municipality=municipality,
            vault_name=vault_name,
            officer=officer,
            code=code,
            use_by=context.clock.today() + timedelta(days=CODE_DAYS),
            created_at=context.clock.now().astimezone(),  # the paper shows the local date
            control=control,
        )
    )
    return PrintedPaper(pdf=pdf, file_name="eenmalige-code.pdf", title="Eenmalige code")


def share_papers(
    context: Context, *, vault_name: str, made: Sequence[str], keepers: Sequence[str]
) -> tuple[PrintedPaper, ...]:
    """Return a sheet for each share.

    Args:
        context: Of the open vault; its settings name the municipality.
        vault_name: As the officer knows it.
        made: The shares, each shown on one sheet and nowhere else.
        keepers: Who keeps them, in the same order; may be shorter.
    """
    municipality, control = recorded_print(context, "share_sheet")
    from casuskluis.documents import share_sheet  # noqa: PLC0415 - only a paper waits for this
    from casuskluis.documents.papers import ShareSheetPaper  # noqa: PLC0415 - as above

    names = (*keepers, *("",) * len(made))
    papers = [
        ShareSheetPaper(
            municipality=municipality,
            vault_name=vault_name,
            code=share,
            number=number_of(share),
            set_mark=set_of(share),
            keeper=keeper.strip(),
            created_at=context.clock.now().astimezone(),  # the paper shows the local date
            control=control,
        )
        for share, keeper in zip(made, names, strict=False)
    ]
    return tuple(
        PrintedPaper(
            pdf=share_sheet.build(paper),
            file_name=f"noodblad-deel-{paper.number}.pdf",
            title=f"Noodblad, deel {paper.number} van {len(made)}",
        )
        for paper in papers
    )
