# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis zelftest``: what the program promises, tried here. Needs no vault."""

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.output import say, warn
from casuskluis.cli.shared import session_of
from casuskluis.hardening.selfcheck import Verdict
from casuskluis.hardening.selfcheck import check_libraries as library_finding
from casuskluis.hardening.words import refusal, sentence
from casuskluis.vault.libraries import check_libraries

_SOUND = "Alles in orde."
_DOUBT = "Lees wat hierboven met een ! begint."


def try_itself(context: typer.Context) -> None:
    """Try it, say each finding on a line, and stop with a refusal when one is bad.

    Raises:
        Stopped: When the program must not be used here.
    """
    found = (*session_of(context).tools.self_check.run(), library_finding(check_libraries))
    for one in found:
        mark = "-" if one.verdict is Verdict.ABSENT else "+"
        mark = "!" if one.verdict in {Verdict.DOUBTFUL, Verdict.REFUSED} else mark
        say(f"{mark} {sentence(one)}")
    refused = refusal(found)
    if refused:
        raise Stopped(refused)
    if any(one.verdict is Verdict.DOUBTFUL for one in found):
        warn(_DOUBT)
    else:
        say(_SOUND)
