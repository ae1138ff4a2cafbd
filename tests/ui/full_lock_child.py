# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Runs as a process of its own: locks with unsaved words on a disk that is really full."""

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QLineEdit

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.reserve import RESERVE
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.drafts import FormDraft
from casuskluis_ui.shell.lock import Lock
from casuskluis_ui.shell.preferences import Preferences
from casuskluis_ui.shell.reason import LockReason, Parting
from casuskluis_ui.shell.startup import make_application
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.form import Field, Form
from faults.child import fill_up, mounted, moved
from ui.conftest import DEMO_NOW, DEMO_PASSPHRASE

WORDS = "Een lange zin over de aanleiding. " * 400


def unlock(folder: Path) -> Workspace:
    secret = bytearray(DEMO_PASSPHRASE, "utf-8")
    return Vaults(FixedClock(DEMO_NOW), "toets", FLOOR).open(folder, secret)


def lock_with_words(folder: Path, disk: Path, *, reserve: bool) -> dict[str, object]:
    """Fill the disk, lock, and tell whether the words are there with room again."""
    demo = unlock(folder)
    session = open_session(demo, folder, TaskRunner())
    assert session.place is not None
    session.place.keep_room()
    kept_room = (folder / RESERVE).exists()
    if not reserve:
        session.place.give_room()
    form, editor = Form("person"), QLineEdit()
    form.add(("words", Field("Woorden", editor)))
    editor.setMaxLength(len(WORDS))
    editor.setText(WORDS)
    form.show()
    ballast = fill_up(disk, 0)
    full = ""
    try:
        session.save_drafts([FormDraft(form="other", fields={"words": WORDS})])
    except CasuskluisError as error:
        full = type(error).__name__
    partings: list[Parting] = []
    place = FormDraft(form="shell", fields={"page": "cases"})
    lock = Lock(session, TaskRunner(), lambda: place, partings.append)
    lock.lock_because(LockReason.IDLE)
    form.deleteLater()
    ballast.unlink()
    again = unlock(folder)
    words = [one.fields.get("words", "").strip() for one in again.drafts.all()]
    for one in again.drafts.all():
        again.drafts.drop(one.form, one.object_id)
    again.close()
    return {
        "reserve": kept_room,
        "full": full,
        "kept": not partings[0].drafts_lost,
        "words": WORDS.strip() in words,
    }


def main() -> None:
    """Mount, copy, lock twice; tell what was seen."""
    disk, source = Path(sys.argv[1]), Path(sys.argv[2])
    mounted(disk)
    folder = moved(source, disk)
    make_application(Preferences(appearance="light"))
    with_room = lock_with_words(folder, disk, reserve=True)
    without = lock_with_words(folder, disk, reserve=False)
    sys.stdout.write(json.dumps(with_room | {"without": without["kept"]}))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
