# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who is inside and mistypes a passphrase is not sent to the recovery code."""

from collections.abc import Callable
from pathlib import Path

import pytest

from casuskluis.explanations import explain
from casuskluis.services.keys.inside import WrongInside, WrongTogetherInside, told_inside
from casuskluis.services.workspace import Workspace
from casuskluis.vault import errors
from services.bureau import Office

WRONG = b"een andere rij losse woorden"
_ASKED: tuple[Callable[[Workspace, Path], object], ...] = (
    lambda found, _: found.keys.confirm(bytearray(WRONG)),
    lambda found, _: found.keys.change_passphrase(bytearray(WRONG), bytearray(WRONG)),
    lambda found, place: found.key_files.turn_on(bytearray(WRONG), place / "stick.bin"),
    lambda found, _: found.rotating.prepare(bytearray(WRONG)),
)


@pytest.mark.parametrize("ask", _ASKED)
def test_a_wrong_passphrase_inside_has_a_sentence_of_its_own(
    office: Office, tmp_path: Path, ask: Callable[[Workspace, Path], object]
) -> None:
    with pytest.raises(WrongInside) as refused:
        ask(office.workspace, tmp_path)
    assert "herstelcode" not in explain(refused.value)
    assert "blijft open" in explain(refused.value)


def test_with_a_key_file_it_is_not_told_which_of_the_two_is_wrong() -> None:
    with pytest.raises(WrongTogetherInside) as refused, told_inside():
        raise errors.WrongPassphraseOrKeyFile
    assert "herstelcode" not in explain(refused.value)
    with pytest.raises(errors.KeyFileNeeded), told_inside():
        raise errors.KeyFileNeeded
