# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A recovery code in three parts of which any two open the vault, after SLIP-39.

The splitting is that of the library ``shamir-mnemonic``: 128 random bits, one group, two of
three members, no passphrase. A share is a SLIP-39 mnemonic of 20 words; each word is a number
of ten bits, and stands on paper as two characters of the alphabet of the recovery code. So 40
characters in groups of four, of which

- the first three are the identifier of the set (15 bits), the same on all three sheets;
- the seventh and the eighth hold the number of the share;
- the last six are the check of SLIP-39 (RS1024), which finds every error in up to three words.

Back to the standard words, for another tool (`as_words` does it): take the characters two by
two, count the first one times 32 plus the second one, each by its place in
``0123456789ABCDEFGHJKMNPQRSTVWXYZ`` from 0, and look up that line of the SLIP-39 word list,
counting from 0. Two such lists of 20 words combine, without a passphrase, to the 16 bytes that
`combine` returns.

The library works with texts and bytes that cannot be wiped; they live for the length of a call.
"""

import secrets
from collections.abc import Sequence
from typing import TYPE_CHECKING

from casuskluis.vault.access.recovery_code import ALPHABET, GROUP, characters_of
from casuskluis.vault.errors import (
    RecoveryCodeMistyped,
    ShareMistyped,
    ShareRepeated,
    SharesOfDifferentSets,
)

if TYPE_CHECKING:
    from shamir_mnemonic.share import Share

NEEDED = 2
SHEETS = 3
SECRET_BYTES = 16
SHARE_CHARACTERS = 40
SET_CHARACTERS = 3


def split() -> tuple[str, ...]:
    """Return three fresh shares, in groups of four; one alone gives nothing."""
    from shamir_mnemonic import generate_mnemonics  # noqa: PLC0415 - only a sheet waits for this

    secret = secrets.token_bytes(SECRET_BYTES)
    shares = generate_mnemonics(1, [(NEEDED, SHEETS)], secret, iteration_exponent=0)[0]
    return tuple(_from_words(share) for share in shares)


def combine(typed: Sequence[str]) -> bytearray:
    """Return the secret of two typed shares; the caller wipes it.

    Args:
        typed: Two of the three, in any order; spelled as freely as a recovery code.

    Raises:
        ShareMistyped: One of them (``number``, from 1, as typed) has a typing error.
        ShareRepeated: It is twice the same one.
        SharesOfDifferentSets: They were not made together.
    """
    from shamir_mnemonic import combine_mnemonics  # noqa: PLC0415
    from shamir_mnemonic.utils import MnemonicError  # noqa: PLC0415

    shares = [_parse(share, place) for place, share in enumerate(typed, start=1)]
    if len({share.common_parameters() for share in shares}) > 1:
        raise SharesOfDifferentSets("shares that were not made together")
    if len({share.index for share in shares}) < len(shares):
        raise ShareRepeated("the same share twice")
    try:
        return bytearray(combine_mnemonics([share.mnemonic() for share in shares]))
    except MnemonicError:
        raise SharesOfDifferentSets("shares that were not made together") from None


def as_words(share: str) -> str:
    """Return a share as the SLIP-39 mnemonic that other tools know.

    Raises:
        ShareMistyped: It is no share.
    """
    from shamir_mnemonic import wordlist  # noqa: PLC0415

    characters = _characters(share, 1)
    return " ".join(
        wordlist.WORDLIST[ALPHABET.index(high) * len(ALPHABET) + ALPHABET.index(low)]
        for high, low in zip(characters[::2], characters[1::2], strict=True)
    )


def number_of(share: str) -> int:
    """Return which of the three it is, from 1.

    Raises:
        ShareMistyped: It is no share.
    """
    index: int = _parse(share, 1).index
    return index + 1


def set_of(share: str) -> str:
    """Return the three characters that the sheets of one set have in common.

    Raises:
        ShareMistyped: It is no share.
    """
    return _characters(share, 1)[:SET_CHARACTERS]


def _parse(typed: str, place: int) -> "Share":
    from shamir_mnemonic.share import Share  # noqa: PLC0415
    from shamir_mnemonic.utils import MnemonicError  # noqa: PLC0415

    _characters(typed, place)
    try:
        share = Share.from_mnemonic(as_words(typed))
    except MnemonicError:
        raise ShareMistyped("check characters do not fit", number=place) from None
    shape = (share.group_index, share.group_count, share.member_threshold, len(share.value))
    if shape != (0, 1, NEEDED, SECRET_BYTES) or share.index >= SHEETS:
        raise ShareMistyped("a share that was made elsewhere", number=place)
    return share


def _characters(typed: str, place: int) -> str:
    try:
        characters = characters_of(typed)
    except RecoveryCodeMistyped:
        raise ShareMistyped("a character that is in no share", number=place) from None
    if len(characters) != SHARE_CHARACTERS:
        raise ShareMistyped("not the length of a share", number=place)
    return characters


def _from_words(mnemonic: str) -> str:
    from shamir_mnemonic import wordlist  # noqa: PLC0415

    characters = "".join(
        ALPHABET[part]
        for number in wordlist.mnemonic_to_indices(mnemonic)
        for part in divmod(number, len(ALPHABET))
    )
    groups = range(0, SHARE_CHARACTERS, GROUP)
    return "-".join(characters[start : start + GROUP] for start in groups)
