# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every paper of a meeting begins with and carries on each page."""

from collections.abc import Sequence

from casuskluis.documents.composer import Composer
from casuskluis.documents.copies import copy_line, copy_mark, copy_short
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Cell
from casuskluis.documents.openings import write_opening, write_warning
from casuskluis.documents.papers import Session
from casuskluis.documents.secrecy import order_line, write_secrecy
from casuskluis.documents.wording import capital, long_date, span

CONCEPT = "CONCEPT"


def session_frame(composer: Composer, session: Session, foot: str, mark: str = "") -> PageFrame:
    """Return what stands on each page.

    Args:
        composer: Cleans the texts.
        session: The meeting and the copy.
        foot: Bottom left.
        mark: Before the marking, such as "CONCEPT"; may be empty.
    """
    line = composer.text.line
    marking = f"{mark} – {session.marking}" if mark else session.marking
    return PageFrame(
        marking=line(marking),
        copy=line(copy_line(session.edition, "")),
        order=order_line(session.secrecy),
        foot=foot,
        copy_short=copy_short(session.edition),
        control=line(session.control),
    )


def write_session_opening(
    composer: Composer, session: Session, title: str, *warnings: str
) -> None:
    """Write the title, which copy this is, and what the reader must mind.

    Args:
        composer: Of the document.
        session: The meeting and the copy.
        title: Of the paper; holds no name.
        warnings: More to mind, one sentence each; empty ones are left out.
    """
    held = f"{capital(long_date(session.held_on))}, {_times(session)}"
    write_opening(composer, title, (held, session.place))
    names = (
        "Deze uitgave noemt namen en is alleen voor kernpartners."
        if session.edition.with_names
        else "Deze uitgave noemt nummers, geen namen."
    )
    copy = f"{copy_mark(session.edition)}, voor {session.edition.holder}. {names}"
    write_warning(composer, session.marking, copy, *warnings)
    write_secrecy(composer, session.secrecy)


def write_session_facts(
    composer: Composer, session: Session, more: Sequence[tuple[str, Cell]] = ()
) -> None:
    """Write the facts of the meeting as a table; pairs without a value are left out."""
    markup = composer.text.markup
    composer.facts(
        [
            ("Overleg", markup(f"{session.kind_label} {session.number}")),
            ("Gemeente", markup(session.municipality)),
            ("Voorzitter", markup(session.chair)),
            ("Notulist", markup(session.minute_taker)),
            ("Grondslag", markup(session.legal_basis)),
            *more,
        ]
    )


def _times(session: Session) -> str:
    return f"{span(session.starts_at, session.ends_at)} uur"
