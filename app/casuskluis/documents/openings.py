# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a document that is no agenda begins: a title, what it is, and what to mind."""

from collections.abc import Sequence

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer


def write_opening(composer: Composer, title: str, lead: Sequence[str]) -> None:
    """Write the title, and below it in one line what goes with it; without empty parts."""
    composer.heading(1, title)
    said = " · ".join(part for part in lead if part.strip())
    composer.paragraph(composer.text.markup(said), styles.LEAD)


def write_warning(composer: Composer, title: str, *lines: str) -> None:
    """Write what the reader must mind, in a box in the colour of a warning."""
    text = composer.text
    composer.panel(
        [
            (text.markup(title), styles.ALERT_LINE),
            *((text.markup(line), styles.PANEL_LINE) for line in lines),
        ],
        styles.ALERT,
        styles.ALERT_TINT,
    )


def write_note(composer: Composer, title: str, *lines: str) -> None:
    """Write what helps the reader, in a box in a calm colour."""
    text = composer.text
    composer.panel(
        [
            (text.markup(title), styles.LABEL),
            *((text.markup(line), styles.PANEL_LINE) for line in lines),
        ]
    )
