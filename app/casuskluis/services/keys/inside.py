# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A wrong passphrase while the vault is open: who typed it is inside and needs other help."""

from collections.abc import Iterator
from contextlib import contextmanager

from casuskluis.vault.errors import KeyFileNeeded, WrongPassphrase, WrongPassphraseOrKeyFile


class WrongInside(WrongPassphrase):
    """The passphrase is not right; the vault is open and stays so."""


class WrongTogetherInside(WrongPassphraseOrKeyFile):
    """Passphrase and key file do not fit together; the vault is open and stays so."""


@contextmanager
def told_inside() -> Iterator[None]:
    """Tell a wrong passphrase as to somebody who is inside.

    Raises:
        WrongInside: In the place of `WrongPassphrase`.
        WrongTogetherInside: In the place of `WrongPassphraseOrKeyFile`.
    """
    try:
        yield
    except KeyFileNeeded:
        raise
    except WrongPassphraseOrKeyFile as error:
        raise WrongTogetherInside(str(error)) from None
    except WrongPassphrase as error:
        raise WrongInside(str(error)) from None
