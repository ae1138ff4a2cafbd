# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A recovery code in three shares: any two open the vault, one alone opens nothing."""

from functools import partial
from itertools import permutations

import pytest
import shamir_mnemonic
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.vault import errors
from casuskluis.vault.access.header import SlotKind
from casuskluis.vault.access.recoveries import is_split, with_recovery_shares
from casuskluis.vault.access.recovery_code import ALPHABET, new_code
from casuskluis.vault.access.shares import as_words, combine, number_of, set_of, split
from casuskluis.vault.vault import Vault
from vault.sample import ROWS, Sample, rows

sets = st.builds(split)


@pytest.fixture
def shares(sample: Sample) -> tuple[str, ...]:
    made = split()
    with sample.open() as vault:
        vault.rewrite(partial(with_recovery_shares, made=made))
        assert is_split(vault.header)
    return made


def test_a_share_is_ten_groups_of_four_with_its_number_and_the_mark_of_its_set() -> None:
    made = split()
    for number, share in enumerate(made, start=1):
        groups = share.split("-")
        assert [len(group) for group in groups] == [4] * 10
        assert set("".join(groups)) <= set(ALPHABET)
        assert number_of(share) == number
        assert set_of(share) == set_of(made[0]) == share[:3]


def test_any_two_give_one_secret_in_any_order_and_spelling() -> None:
    made = split()
    found = {bytes(combine(pair)) for pair in permutations(made, 2)}
    typed = [share.lower().replace("-", " ").replace("0", "o") for share in made[1:]]
    assert found == {bytes(combine(typed))}
    assert len(next(iter(found))) == 16


def test_another_tool_combines_the_words() -> None:
    made = split()
    words = [as_words(share) for share in made[:2]]
    assert [len(one.split()) for one in words] == [20, 20]
    assert shamir_mnemonic.combine_mnemonics(words) == bytes(combine(made[:2]))


def test_words_of_the_standard_come_back_as_they_were() -> None:
    """A test vector of SLIP-39 itself: two of three, 128 bits."""
    first = (
        "shadow pistol academic always adequate wildlife fancy gross oasis cylinder mustang "
        "wrist rescue view short owner flip making coding armed"
    )
    second = (
        "shadow pistol academic acid actress prayer class unknown daughter sweater depict "
        "flip twice unkind craft early superior advocate guest smoking"
    )
    vector = (first, second)
    numbers = [
        [shamir_mnemonic.wordlist.WORD_INDEX_MAP[word] for word in one.split()]
        for one in vector
    ]
    typed = ["".join(ALPHABET[n // 32] + ALPHABET[n % 32] for n in one) for one in numbers]
    assert tuple(map(as_words, typed)) == vector
    expected = shamir_mnemonic.combine_mnemonics(list(vector))
    assert bytes(combine(typed)) == expected


@settings(max_examples=4, deadline=None)
@given(sets, st.data())
def test_every_wrong_character_is_found_and_the_field_is_named(
    made: tuple[str, ...], data: st.DataObject
) -> None:
    characters = made[0].replace("-", "")
    for place, right in enumerate(characters):
        wrong = data.draw(st.sampled_from([one for one in ALPHABET + "U?é" if one != right]))
        typed = characters[:place] + wrong + characters[place + 1 :]
        with pytest.raises(errors.ShareMistyped) as caught:
            combine((made[1], typed))
        assert caught.value.details["number"] == 2


@settings(max_examples=4, deadline=None)
@given(sets)
def test_every_swap_of_neighbours_is_found(made: tuple[str, ...]) -> None:
    characters = made[0].replace("-", "")
    for place in range(len(characters) - 1):
        left, right = characters[place], characters[place + 1]
        if left != right:
            typed = characters[:place] + right + left + characters[place + 2 :]
            with pytest.raises(errors.ShareMistyped):
                combine((typed, made[1]))


def test_what_is_wrong_with_two_shares_is_told_apart() -> None:
    made, others = split(), split()
    with pytest.raises(errors.ShareRepeated):
        combine((made[0], made[0]))
    with pytest.raises(errors.SharesOfDifferentSets):
        combine((made[0], others[1]))
    with pytest.raises(errors.ShareMistyped):
        combine((made[0], new_code()))
    with pytest.raises(errors.ShareMistyped):
        combine((made[0], ""))


def test_the_vault_opens_with_two_and_the_code_in_one_piece_is_dead(
    sample: Sample, shares: tuple[str, ...]
) -> None:
    for pair in ((0, 1), (2, 0)):
        typed = tuple(shares[place] for place in pair)
        with Vault.open_with_recovery_code(sample.folder, typed) as vault:
            assert (vault.opened_with, rows(vault)) == (SlotKind.SHARES, ROWS)
    with pytest.raises(errors.WrongRecoveryCode):
        Vault.open_with_recovery_code(sample.folder, sample.code)


def test_renewing_makes_older_sheets_worthless_and_one_piece_is_possible_again(
    sample: Sample, shares: tuple[str, ...]
) -> None:
    again, code = split(), new_code()
    with sample.open() as vault:
        vault.rewrite(partial(with_recovery_shares, made=again))
    with pytest.raises(errors.WrongShares):
        Vault.open_with_recovery_code(sample.folder, shares[:2])
    with sample.open() as vault:
        vault.replace_recovery_code(code)
        assert not is_split(vault.header)
        assert vault.header.version == 1
    with pytest.raises(errors.WrongShares):
        Vault.open_with_recovery_code(sample.folder, again[:2])
    Vault.open_with_recovery_code(sample.folder, code).close()


def test_shares_that_do_not_all_fit_never_come_into_the_header(sample: Sample) -> None:
    made, others = split(), split()
    before = sample.copies[0].read_bytes()
    with sample.open() as vault, pytest.raises(errors.SharesOfDifferentSets):
        vault.rewrite(partial(with_recovery_shares, made=(*made[:2], others[2])))
    assert sample.copies[0].read_bytes() == before
