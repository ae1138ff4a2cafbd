# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which copy of a paper this is, on every page and in words."""

from casuskluis.documents.papers import Edition


def copy_mark(edition: Edition) -> str:
    """Return "Exemplaar 3 van 6"; a later print of the same number says so."""
    mark = f"Exemplaar {edition.copy_number} van {edition.copies}"
    return mark if edition.run == 1 else f"{mark}, {edition.run}e afdruk"


def copy_line(edition: Edition | None, otherwise: str) -> str:
    """Return what stands top right of each page: the copy and its holder.

    Args:
        edition: None when the paper is no numbered copy.
        otherwise: What stands there then.
    """
    return f"{copy_mark(edition)} – {edition.holder}" if edition else otherwise


def copy_short(edition: Edition | None) -> str:
    """Return what stands beside the page number; empty when it is no numbered copy."""
    return copy_mark(edition) if edition else ""
