# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Install what the agenda is measured against, beside the project: they are no part of it.

They go to ``build/rivals``, which only the measurement of the agenda reads. Without them (no
package index at hand) that measurement says which are missing.
"""

import subprocess
import sys
from pathlib import Path

PLACE = Path(__file__).parents[1] / "build" / "rivals"
RIVALS = ("fpdf2==2.8.9", "weasyprint==70.0")


def main() -> None:
    """Install them once."""
    if PLACE.exists():
        return
    done = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-m", "pip", "install", "-q", "--target", str(PLACE), *RIVALS],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        sys.stderr.write("fpdf2 and WeasyPrint cannot be installed: measured without.\n")


if __name__ == "__main__":
    main()
