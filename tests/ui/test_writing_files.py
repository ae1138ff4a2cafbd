# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writing files from the window: whole or not at all, and never over a vault."""

from pathlib import Path

from casuskluis_ui.widgets.files import write_atomically


def test_a_file_is_written_anywhere_but_inside_a_vault(tmp_path: Path) -> None:
    vault = tmp_path / "Proef.kluis"
    (vault / "onder").mkdir(parents=True)
    (vault / "vault.json").write_bytes(b"{}")
    (vault / "data.db").write_bytes(b"alles")
    assert not write_atomically(vault / "data.db", b"weg")
    assert not write_atomically(vault / "onder" / "lijst.csv", b"weg")
    (tmp_path / "link").symlink_to(vault)
    assert not write_atomically(tmp_path / "link" / "data.db", b"weg")
    assert (vault / "data.db").read_bytes() == b"alles"
    assert write_atomically(tmp_path / "lijst.csv", b"rijen")
    assert (tmp_path / "lijst.csv").read_bytes() == b"rijen"
