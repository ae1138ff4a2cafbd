# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``python -m casuskluis`` is the same as the command ``casuskluis``."""

import os
import sys

# Where it was started anybody may have put a module: so before any import, and in no module.
if __name__ == "__main__" and not sys.flags.safe_path:
    try:
        here = os.getcwd()  # noqa: PTH109 - pathlib could be theirs
    except OSError:  # it is gone
        here = ""
    if sys.path[0] in ("", here):
        del sys.path[0]

from casuskluis.cli.app import main

if __name__ == "__main__":
    main()
