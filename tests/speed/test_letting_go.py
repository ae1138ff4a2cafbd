# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is left of a document once its bytes are there: nothing, also while nobody sweeps.

The window collects garbage on one thread only, and not while something is at work (decision
0017). So nothing of a document may keep itself alive: six long agendas would pile up.
"""

import gc
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import BaseDocTemplate, Flowable

from casuskluis.documents import agenda
from casuskluis.documents.composer import Composer
from casuskluis.documents.tagging.canvas import TaggedCanvas
from casuskluis.documents.tagging.memory import Memory
from casuskluis.documents.tagging.structure import Node
from documents.kinds import KINDS
from speed.test_drawing_counts import paper

_PARTS = (
    BaseDocTemplate, Composer, Flowable, Node, PDFDocument, PDFTextObject, TaggedCanvas,
)  # fmt: skip


@pytest.fixture(autouse=True)
def nobody_sweeps() -> Iterator[None]:
    """Let the collector rest, as it does on the worker of the window."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def parts() -> Counter[str]:
    """Return how many parts of documents there are."""
    return Counter(type(one).__name__ for one in gc.get_objects() if isinstance(one, _PARTS))


def test_nothing_stays_of_the_copies_of_a_print_job() -> None:
    before, memory = parts(), Memory()
    for number in (1, 2):
        agenda.build(paper(number), memory)

        assert parts() == before


@pytest.mark.parametrize("build", KINDS.values(), ids=KINDS)
def test_nothing_stays_of_any_kind_of_document(build: Callable[[], bytes]) -> None:
    before = parts()
    build()

    assert parts() == before
