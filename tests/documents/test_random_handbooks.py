# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The manual with whatever words in whatever order."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.documents import handbook
from documents.handbook_samples import chapter, manual
from documents.reading import failures


@settings(max_examples=15, deadline=None)
@given(words=st.text(min_size=1, max_size=300), order=st.permutations(range(8)))
def test_any_words_and_any_order_make_a_sound_manual(words: str, order: list[int]) -> None:
    whole = chapter(words=words)
    shuffled = replace(whole, blocks=tuple(whole.blocks[place] for place in order))
    pdf = handbook.build(manual(shuffled, whole))
    assert failures(pdf) == []
