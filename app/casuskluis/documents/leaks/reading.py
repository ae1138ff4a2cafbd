# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reading a finished PDF back: the text of its pages, and everything else inside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that can be read in one document.

    Attributes:
        pages: The text of each page.
        parts: Every other text: bookmarks, properties, alternative texts, names, attachments.
        places: Of such a text its page, as far as it belongs to one.
        said: The parts that somebody can come across as words: bookmarks, alternative texts,
            notes. Not the names and streams by which a PDF is built.
    """

    pages: tuple[str, ...] = field(repr=False)
    parts: tuple[str, ...] = field(repr=False)
    places: Mapping[str, int] = field(default_factory=dict, repr=False)
    said: tuple[str, ...] = field(default=(), repr=False)

    def texts(self) -> Iterator[tuple[int, str]]:
        """Return every text with its page, from 1; 0 for what belongs to the document."""
        yield from enumerate(self.pages, start=1)
        for part in self.parts:
            yield self.places.get(part, 0), part


def read(pdf: bytes) -> Reading:
    """Return everything that can be read in a document.

    Raises:
        PaperUnreadable: When the bytes are no PDF that can be read.
    """
    from casuskluis.documents.leaks.opening import opened  # noqa: PLC0415 - two large libraries

    return opened(pdf)
