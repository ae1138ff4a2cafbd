# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Proof that a PDF keeps its standards: our own check, and a second opinion if there is one."""

from importlib import import_module
from importlib.util import find_spec

from casuskluis.cli.failures import Stopped
from casuskluis.documents import checking

PROFILES = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}
_VALIDATOR = "page"
"""Import name of page-validation, which developers have and officers do not."""
_UNSOUND = "Een PDF kwam niet door de controle ({what}). Meld dit aan uw beheerder."


def prove(pdf: bytes) -> str:
    """Check a PDF and return in Dutch which checks it passed.

    Raises:
        Stopped: When it fails one.
    """
    if checking.check(pdf):
        raise Stopped(_UNSOUND.format(what="eigen controle"))
    if find_spec(_VALIDATOR) is None:
        return "eigen controle in orde"
    validator = import_module(_VALIDATOR)
    for profile, name in PROFILES.items():
        if not validator.is_pdf_compliant_bytes(pdf, profile=profile):
            raise Stopped(_UNSOUND.format(what=name))
    return f"eigen controle, {' en '.join(PROFILES.values())} in orde"
