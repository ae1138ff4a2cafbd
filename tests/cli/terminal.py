# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A terminal for the tests: the real command line, a clock that stands still, cheap keys."""

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from typer.testing import CliRunner, Result

from casuskluis.cli.app import app
from casuskluis.cli.composition import Tools
from casuskluis.domain.clock import FixedClock
from casuskluis.vault.access.cost import FLOOR

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PASSPHRASE = "vijf losse woorden zijn genoeg"
FD = "<FD>"
"""Stands in the arguments where the number of the descriptor comes."""


@dataclass(frozen=True)
class Terminal:
    """Somebody typing commands about one vault."""

    vault: Path
    tools: Tools = field(default_factory=lambda: Tools(FixedClock(NOW), "toets", FLOOR))

    def run(
        self, *arguments: str | Path, secrets: tuple[str, ...] = (), typed: str = ""
    ) -> Result:
        """Run a command line; the secrets can be read from descriptor `FD`, one per line."""
        reading, writing = os.pipe()
        try:
            os.write(writing, "".join(f"{secret}\n" for secret in secrets).encode())
            os.close(writing)
            line = [str(reading) if found == FD else str(found) for found in arguments]
            return CliRunner().invoke(
                app,
                line,
                input=typed,
                obj=self.tools,
                env={"CASUSKLUIS_KLUIS": str(self.vault)},
            )
        finally:
            os.close(reading)

    def inside(self, *arguments: str | Path, typed: str = "") -> Result:
        """Run a command that asks for the passphrase of the vault."""
        return self.run(*arguments, "--wachtwoord-fd", FD, secrets=(PASSPHRASE,), typed=typed)
