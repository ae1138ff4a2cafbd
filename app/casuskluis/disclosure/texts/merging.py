# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting together what the searches found: one token for each piece of the text."""

import re
from collections.abc import Iterable, Iterator

from casuskluis.disclosure.texts.labels import LEFT_OUT, NUMBER, PERSON
from casuskluis.disclosure.texts.model import Colour, Layer, MaskToken
from casuskluis.disclosure.texts.spans import Span
from casuskluis.disclosure.texts.vocabulary import PARTICLES

_RANK = {layer: rank for rank, layer in enumerate(Layer)}
_SMALL = "|".join(sorted((re.escape(word) for word in PARTICLES), key=len, reverse=True))
_GLUE = re.compile(
    rf"(?:\s|-|\s?&\s?|'|’)?(?:(?:[A-Z]\.\s?){{0,5}}(?i:(?:{_SMALL})[\s-]{{1,2}}){{0,4}})"
)
_LONGEST_GLUE = 24
_LEADING = re.compile(
    r"(?:(?<![^\W_])(?:[Vv]an\s(?:de|den|der|het|'t)|[Tt]en|[Tt]er|[Vv]d|[Ee]l|[Aa]l|[Bb]in|[Ii]bn|[Aa]bu)"
    r"|(?<![^\W_])(?:Van|De|Den|Het|Te))[\s-]{1,2}$"
)
"""What belongs to the name behind it: always, or with the capital of a sentence."""
_LONGEST_LEADING = 12
_NO_SURNAME = ("se", "sche", "ers", "isten", "nen")
"""How words end before which "De" is an article: "De Friese", "De Amsterdammers"."""
_VAGUE = frozenset({LEFT_OUT, PERSON, NUMBER})
"""Labels that say so little that any other one for the same piece is better."""


def together(text: str, spans: Iterable[Span]) -> tuple[MaskToken, ...]:
    """Return tokens without overlap; of what overlaps, the surest tells colour and label."""
    return tuple(
        MaskToken(
            one.start, one.end, text[one.start : one.end], one.layer, one.colour, one.label
        )
        for one in _glued(text, _led(text, _merged(_trimmed(text, spans))))
    )


def _trimmed(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        piece = text[span.start : span.end]
        start = span.start + len(piece) - len(piece.lstrip())
        end = span.end - len(piece) + len(piece.rstrip())
        if start < end:
            yield span._replace(start=start, end=end)


def _led(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Take the "van der" before a name with it, and a "De" that opens the sentence."""
    end = 0
    for span in spans:
        start = span.start
        if text[start].isupper() and span.label != NUMBER:
            before = text[max(start - _LONGEST_LEADING, end) : start]
            found = _LEADING.search(before)
            if found and not (
                found[0][0] in "DH" and text[start : span.end].endswith(_NO_SURNAME)
            ):
                start -= len(found[0])
        yield span._replace(start=start)
        end = span.end


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    current: Span | None = None
    best = 0
    for span in sorted(spans):
        if current is None or span.start >= current.end:
            if current is not None:
                yield current
            current, best = span, span.end - span.start
            continue
        length = span.end - span.start
        winner = span if _beats(span, length, current, best) else current
        best = length if winner is span else best
        current = winner._replace(start=current.start, end=max(current.end, span.end))
    if current is not None:
        yield current


def _beats(one: Span, length: int, other: Span, best: int) -> bool:
    """Tell whether a span says more than another about the same piece."""
    return _weight(one, length) > _weight(other, best)


def _weight(span: Span, length: int) -> tuple[bool, bool, bool, int, int]:
    return (
        span.layer in (Layer.KNOWN, Layer.RESEMBLES),
        span.colour is Colour.RED,
        span.label not in _VAGUE,
        length,
        -_RANK[span.layer],
    )


def _glued(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Join neighbours with the same label, with a "van der" or an initial between them."""
    current: Span | None = None
    for span in spans:
        if current is None:
            current = span
            continue
        between = text[current.end : span.start]
        same = span.label == current.label and span.colour is current.colour
        if same and len(between) <= _LONGEST_GLUE and _GLUE.fullmatch(between):
            current = current._replace(
                end=span.end, layer=min(current.layer, span.layer, key=_RANK.__getitem__)
            )
        else:
            yield current
            current = span
    if current is not None:
        yield current
