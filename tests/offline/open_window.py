# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window with an open vault in it, which stays until it is killed.

Called as ``open_window.py FOLDER [--no-network]``. Begins as the program does and goes on the
tour of `offline.touring`. With ``--no-network`` the system first refuses every socket that is
not of this computer.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from casuskluis.hardening.starting import begin
from offline.refusing import refuse_network


def main() -> None:
    if "--no-network" in sys.argv:
        refuse_network()
    self_check = begin(os.environ)
    from offline import touring  # noqa: PLC0415 - Qt comes after that

    touring.go(Path(sys.argv[1]), self_check)


if __name__ == "__main__":
    main()
