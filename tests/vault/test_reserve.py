# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from casuskluis.vault.reserve import RESERVE, RESERVE_BYTES, make_reserve, spend_reserve
from vault.sample import Sample

Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - as shutil has it


def test_room_is_kept_once_and_given_back(sample: Sample) -> None:
    assert make_reserve(sample.folder)
    file = sample.folder / RESERVE
    first = file.read_bytes()
    assert len(first) == RESERVE_BYTES
    assert file.stat().st_mode & 0o077 == 0
    assert make_reserve(sample.folder)
    assert file.read_bytes() == first
    assert spend_reserve(sample.folder)
    assert not file.exists()
    assert not spend_reserve(sample.folder)


def test_half_a_reserve_is_made_whole(sample: Sample) -> None:
    (sample.folder / RESERVE).write_bytes(b"half")
    assert make_reserve(sample.folder)
    assert (sample.folder / RESERVE).stat().st_size == RESERVE_BYTES


def test_a_disk_that_is_nearly_full_is_left_alone(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: Usage(10, 9, 1))
    assert not make_reserve(sample.folder)
    assert not (sample.folder / RESERVE).exists()


def test_a_folder_that_is_gone_is_no_error(tmp_path: Path) -> None:
    assert not make_reserve(tmp_path / "weg")
    assert not spend_reserve(tmp_path / "weg")
