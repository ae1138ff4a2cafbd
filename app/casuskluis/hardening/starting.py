# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every start of the program does first, before Qt and before any library."""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

from casuskluis.hardening import environment, memory, silence
from casuskluis.hardening.gate import own_gate
from casuskluis.hardening.selfcheck import SelfCheck, is_bundled


def begin(variables: MutableMapping[str, str]) -> SelfCheck:
    """Protect this process, clean its environment and shut the gate.

    Args:
        variables: Those of the process, `os.environ`.

    Returns:
        What looks at the result.
    """
    # Nothing is imported from wherever the program was started.
    sys.path[:] = [one for one in sys.path if Path(one).is_absolute()]
    _stand_somewhere()
    memory.protect()
    injected = environment.injected(variables)
    environment.scrub(variables)
    if sys.platform == "linux":
        environment.choose_theme(variables)
    if sys.platform == "win32":
        from casuskluis.hardening import windows  # noqa: PLC0415 - exists on Windows only

        windows.know_system()
    silence.hush()
    gate = own_gate()
    gate.close()
    return SelfCheck(gate=gate, injected=injected, bundled=is_bundled())


def _stand_somewhere() -> None:
    """Leave a folder that is gone, such as on a stick that was pulled out.

    Libraries ask where they are, and end the program when there is no answer.
    """
    try:
        Path.cwd()
    except OSError:
        os.chdir(Path(sys.executable).anchor)
