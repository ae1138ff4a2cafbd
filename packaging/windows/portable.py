# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The zip that runs from any folder, without an administrator; the same bytes every time."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

_FILE = 0o100644 << 16


def make(program: Path, target: Path, at: int) -> Path:
    """Make the zip.

    Args:
        program: The staged folder.
        target: The file to write.
        at: The moment that every file in it bears, in seconds since 1970.

    Returns:
        The zip.
    """
    moment = datetime.fromtimestamp(at, UTC)
    date = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(one for one in program.rglob("*") if one.is_file()):
            entry = zipfile.ZipInfo(f"Casuskluis/{path.relative_to(program).as_posix()}", date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _FILE
            packed.writestr(entry, path.read_bytes(), compresslevel=9)
    return target
