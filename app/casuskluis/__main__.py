# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``python -m casuskluis`` is the same as the command ``casuskluis``."""

from casuskluis.cli.app import main

if __name__ == "__main__":
    main()
