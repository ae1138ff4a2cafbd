# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheet with the recovery code of a vault, to print and to lock away."""

from casuskluis.services.context import Context
from casuskluis.services.keeping.control import recorded_print
from casuskluis.services.papers import PrintedPaper


def recovery_paper(context: Context, *, vault_name: str, code: str) -> PrintedPaper:
    """Return the sheet with a code that was made a moment ago.

    Args:
        context: Of the open vault; its settings name the municipality.
        vault_name: As the officer knows it.
        code: Shown on this sheet and nowhere else.
    """
    municipality, control = recorded_print(context, "recovery_sheet")
    from casuskluis.documents import recovery_sheet  # noqa: PLC0415 - only a paper waits for this
    from casuskluis.documents.papers import RecoverySheetPaper  # noqa: PLC0415 - as above

    pdf = recovery_sheet.build(
        RecoverySheetPaper(
            municipality=municipality,
            vault_name=vault_name,
            code=code,
            created_at=context.clock.now().astimezone(),  # the paper shows the local date
            control=control,
        )
    )
    return PrintedPaper(pdf=pdf, file_name="noodblad.pdf", title="Noodblad")
