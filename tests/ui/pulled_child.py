# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Runs as a process of its own: a disk is pulled out under an open vault, and put back."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.lists import SubjectQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.subject import Subject
from casuskluis.services.workspace import Workspace
from faults.child import mounted, moved
from ui.full_lock_child import unlock


def add(workspace: Workspace, name: str) -> str:
    """Add somebody; return the error, or nothing."""
    try:
        workspace.persons.add(Subject(name=PersonName(family=name)))
    except CasuskluisError as error:
        return type(error).__name__
    return ""


def main() -> None:
    """Mount, copy, open, pull out, put back; tell what was seen."""
    disk, source = Path(sys.argv[1]), Path(sys.argv[2])
    mounted(disk)
    folder = moved(source, disk)
    workspace = unlock(folder)
    place = workspace.standing
    before = len(workspace.persons.ids(SubjectQuery()))
    copy = disk.with_name("daarna")
    shutil.copytree(disk, copy)
    subprocess.run(["umount", "-l", str(disk)], check=True)  # noqa: S603, S607  # fixed words
    told: dict[str, object] = {"gone": not place.glance().there}
    told["error"] = add(workspace, "Onderweg")
    mounted(disk)
    shutil.copytree(copy, disk, dirs_exist_ok=True)
    told["back"] = place.glance().there
    workspace.come_back()
    added = add(workspace, "Terug") == ""
    told["saved"] = added and len(workspace.persons.ids(SubjectQuery())) == before + 1
    try:
        unlock(folder)
    except CasuskluisError as error:
        told["again_in_use"] = type(error).__name__
    workspace.close()
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
