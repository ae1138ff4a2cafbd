# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the tour has done on the worker thread."""

from dataclasses import dataclass, field
from pathlib import Path

from casuskluis_ui.shell.door.calls import Call, Opened
from casuskluis_ui.shell.door.guide import Guide
from casuskluis_ui.shell.session import Paper
from casuskluis_ui.shell.tasks import TaskControl


@dataclass(frozen=True, slots=True)
class Demonstrating:
    """Makes the demonstration; the own vault that waited closes once it is there."""

    guide: Guide
    folder: Path
    before: object = field(default=None, repr=False)

    def __call__(self, control: TaskControl) -> tuple[Opened, str]:
        """Do it."""
        workspace, phrase = self.guide.demonstrate(self.folder, control)
        if self.before is not None:
            self.guide.close(self.before)
        return Opened(workspace, self.folder), phrase


@dataclass(frozen=True, slots=True)
class Resheeting:
    """Makes another recovery sheet for a vault whose first one was never kept."""

    guide: Guide
    workspace: object = field(repr=False)

    def __call__(self, control: TaskControl) -> Paper:
        """Do it."""
        del control
        return self.guide.new_sheet(self.workspace)


def confirming(guide: Guide, opened: Opened, passphrase: bytearray) -> Call:
    """Return the call that checks whether a passphrase opens the vault that waits."""

    def act(secret: bytearray) -> Opened:
        guide.confirm(opened.workspace, secret)
        return opened

    return Call(act, passphrase)
