# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""No secret in what is shown when something goes wrong."""

import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import name_of
from casuskluis.explanations.vault import SENTENCES
from casuskluis.vault import errors
from casuskluis.vault.keys import MasterKey, Purpose
from casuskluis.vault.vault import Vault
from vault.sample import OTHER_WORDS, WORDS, Sample, flip, rows, secret


def shown(error: BaseException) -> str:
    """Return all that a log or a dialog could show, chained causes included."""
    lines = traceback.format_exception(error)
    return "".join(lines) + repr(error) + str(getattr(error, "details", ""))


def open_after(damage: Callable[[], object], sample: Sample) -> None:
    damage()
    sample.open()


def test_no_secret_in_any_failure(sample: Sample) -> None:
    failures: list[Callable[[], object]] = [
        lambda: sample.open(OTHER_WORDS),
        lambda: Vault.open_with_recovery_code(sample.folder, sample.code[::-1]),
        lambda: open_after(lambda: flip(sample.database, 30), sample),
        lambda: open_after(lambda: sample.database.write_bytes(b""), sample),
    ]
    for failure in failures:
        with pytest.raises(CasuskluisError) as caught:
            failure()
        text = shown(caught.value)
        for hidden in (WORDS, OTHER_WORDS, sample.code, sample.code[::-1], "sqlcipher3"):
            assert hidden not in text


def test_no_secret_in_the_repr_of_anything(sample: Sample) -> None:
    with sample.open() as vault:
        keys = [vault.subkey(purpose) for purpose in Purpose]
        text = repr(vault) + repr(vault.header) + repr(vars(vault)) + repr(vault.verify())
        for key in keys:
            assert key.hex() not in text
            assert repr(bytes(key))[2:-1] not in text
    assert repr(MasterKey(bytearray(b"s" * 32), "x")) == "MasterKey(<hidden>)"


def test_keys_for_different_purposes_differ(sample: Sample) -> None:
    with sample.open() as vault:
        assert len({bytes(vault.subkey(purpose)) for purpose in Purpose}) == len(Purpose)


def test_closing_wipes_the_master_key(sample: Sample) -> None:
    vault = sample.open()
    material = vault._master.exposed()
    assert rows(vault)
    assert any(material)
    vault.close()
    assert material == bytearray(32)


def test_every_error_has_a_sentence_of_its_own() -> None:
    named = {
        name_of(kind)
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.VaultError)
    }
    assert set(SENTENCES) == named
    assert len(set(SENTENCES.values())) == len(SENTENCES)


def test_wiping_happens_in_place() -> None:
    words = secret()
    with pytest.raises(errors.PassphraseTooShort):
        Vault.create(Path("nergens"), (short := secret("kort")), label="")
    assert not any(short)
    assert any(words)
