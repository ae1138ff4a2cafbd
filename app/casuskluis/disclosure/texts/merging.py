# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting together what the searches found: one token for each piece of the text."""

import re
from collections.abc import Iterable, Iterator

from casuskluis.disclosure.texts.labels import DATE, DOCUMENT, LEFT_OUT, NUMBER, PERSON
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
    r"(?<![^\W_])(?:Van(?:\s(?:de|den|der|het|'t))?|De|Den|Het|Te)[\s-]{1,2}$"
)
"""What a sentence begins with and may belong to the name behind it."""
_LEADING_PERSON = re.compile(
    r"(?:(?<![^\W_])(?:van\s(?:de|den|der|het|'t)|[Tt]en|[Tt]er|vd|[Ee]l|[Aa]l|[Bb]in|[Ii]bn|[Aa]bu)"
    r"|(?:^|\n)(?:de|den|van|'t|te))[\s-]{1,2}$"
)
"""What belongs to the name of a person behind it."""
_LONGEST_LEADING = 12
_NO_SURNAME = ("se", "sche", "ers", "isten", "nen")
"""How words end before which "De" is an article: "De Friese", "De Amsterdammers"."""
_INITIAL = re.compile(r"(?<![\w-])[A-Z]\.")
_LONGEST_WORD = 60
_MOST_TOGETHER = 40
"""Finds that are shared out in one stretch of text; more become one piece."""
_CORE = re.compile(
    rf"[\s,;:]*(?:(?i:{_SMALL}|en|of|in|op|te|aan)[\s]+)*(?P<core>.*?)"
    rf"(?:[\s,;:]+(?i:{_SMALL}|en|of|in|op|te|aan)?)*$",
    re.DOTALL,
)
_GENERAL = frozenset({DATE, DOCUMENT})
"""Labels that are only taken when no narrower one fits the same piece."""
_VAGUE = frozenset({LEFT_OUT, PERSON, NUMBER})
"""Labels that say so little that any other one for the same piece is better."""


def together(text: str, spans: Iterable[Span]) -> tuple[MaskToken, ...]:
    """Return tokens without overlap; of what overlaps, the surest tells colour and label."""
    return tuple(
        MaskToken(
            one.start, one.end, text[one.start : one.end], one.layer, one.colour, one.label
        )
        for one in _glued(text, _led(text, _merged(text, _trimmed(text, spans))))
    )


def _trimmed(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut spaces off, and never leave half a word."""
    for span in spans:
        piece = text[span.start : span.end]
        start = span.start + len(piece) - len(piece.lstrip())
        end = span.end - len(piece) + len(piece.rstrip())
        if text[end - 1] == ")" and "(" not in piece:
            end -= 1
        if start < end:
            start, end = _begin(text, start), _finish(text, end)
            yield span._replace(start=start, end=end + bool(_INITIAL.match(text, end - 1)))


def _begin(text: str, start: int) -> int:
    stop = max(start - _LONGEST_WORD, 0)
    while start > stop and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    return start


def _finish(text: str, end: int) -> int:
    stop = min(end + _LONGEST_WORD, len(text))
    while end < stop and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return end


def _led(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Take the "van der" before a name with it, and a "De" that opens the sentence."""
    end = 0
    for span in spans:
        start = span.start
        if text[start].isupper() and span.label != NUMBER:
            start -= _leading(text, max(start - _LONGEST_LEADING, end), span)
        yield span._replace(start=start)
        end = span.end


def _leading(text: str, begin: int, span: Span) -> int:
    """Return how much of what stands before a find belongs to it."""
    if span.label == PERSON and (found := _LEADING_PERSON.search(text, begin, span.start)):
        return len(found[0].lstrip("\n"))
    found = _LEADING.search(text, begin, span.start)
    if not found:
        return 0
    is_article = text[span.start : span.end].endswith(_NO_SURNAME)
    return 0 if found[0][0] in "DH" and is_article else len(found[0])


def _merged(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield pieces without overlap, in order."""
    group: list[Span] = []
    end = 0
    for span in sorted(spans):
        if group and span.start >= end:
            yield from _settled(text, group)
            group = []
        group.append(span)
        end = max(end, span.end) if len(group) > 1 else span.end
    if group:
        yield from _settled(text, group)


def _settled(text: str, group: list[Span]) -> list[Span]:
    """Share out a stretch of text among what was found in it, the surest first.

    What is left of a less sure find stays a piece of its own, but not half a word.
    """
    if len(group) == 1:
        return group
    kept: list[Span] = []
    for span in sorted(set(group), key=_weight, reverse=True)[:_MOST_TOGETHER]:
        for start, end in _left_over(span, kept):
            whole = (start, end) == (span.start, span.end)
            piece = (start, end) if whole else _tidied(text, start, end)
            if piece:
                kept.append(span._replace(start=piece[0], end=piece[1]))
    if len(set(group)) > _MOST_TOGETHER:
        last = max(one.end for one in group)
        return [max(group, key=_weight)._replace(start=group[0].start, end=last)]
    return _closed(text, sorted(kept))


def _left_over(span: Span, kept: list[Span]) -> Iterator[tuple[int, int]]:
    start = span.start
    for other in sorted(kept):
        if other.end <= start or other.start >= span.end:
            continue
        if other.start > start:
            yield start, other.start
        start = other.end
    if start < span.end:
        yield start, span.end


def _tidied(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the piece without a loose "van" at its borders; None when nothing is left."""
    found = _CORE.match(text, start, end)
    if found is None or not any(char.isalnum() for char in text[start:end]):
        return None
    if found["core"].strip():
        return found.span("core")
    return None if text[start:end].islower() else (start, end)


def _closed(text: str, pieces: list[Span]) -> list[Span]:
    """Join pieces that touch without a space between them: they are one word."""
    joined: list[Span] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and not any(char.isspace() for char in text[before.end : piece.start]):
            winner = max(before, piece, key=_weight)
            joined[-1] = winner._replace(start=before.start, end=piece.end)
        else:
            joined.append(piece)
    return joined


def _weight(span: Span) -> tuple[bool, bool, bool, int, int, bool, str]:
    """Return how much a find says about its piece."""
    return (
        span.layer in (Layer.KNOWN, Layer.RESEMBLES),
        span.colour is Colour.RED,
        span.label not in _VAGUE,
        span.end - span.start,
        -_RANK[span.layer],
        span.label not in _GENERAL,
        span.label,
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
