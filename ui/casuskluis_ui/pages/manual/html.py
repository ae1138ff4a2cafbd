# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A chapter of the manual as the little HTML that Qt shows."""

import re
from collections.abc import Iterator
from html import escape

from casuskluis.domain.handbook import (
    Block,
    Chapter,
    Grid,
    Heading,
    Line,
    Listing,
    Manner,
    Paragraph,
    Picture,
    Sample,
)

PICTURES = "beelden/"
"""Where the pictures of the manual stand; nothing else is ever loaded."""
_TAGS = {Manner.BOLD: "b", Manner.ITALIC: "i", Manner.TYPED: "code"}
_REFERENCE = re.compile(r"([Hh]oofdstuk )(\d\d)\b")


def chapter_html(chapter: Chapter, picture_width: int) -> str:
    """Return a whole chapter.

    Args:
        chapter: What is shown.
        picture_width: How wide a picture may be, in pixels.
    """
    body = "".join(_html(block, picture_width) for block in chapter.blocks)
    return f"<h1>{escape(chapter.number)}&nbsp; {escape(chapter.title)}</h1>{body}"


def style_sheet(ink: str, muted: str, link: str, line: str, ground: str) -> str:
    """Return how it looks, in the colours of the theme."""
    return (
        f"body, p, li, td {{ color: {ink}; }} h1, h2, h3 {{ color: {ink}; }}"
        f"a {{ color: {link}; }} .muted {{ color: {muted}; }}"
        f"code {{ background-color: {ground}; }} pre {{ background-color: {ground}; }}"
        f"th {{ background-color: {ground}; text-align: left; }}"
        f"table {{ border-color: {line}; border-style: solid; border-collapse: collapse; }}"
    )


def _html(block: Block, picture_width: int) -> str:
    match block:
        case Heading():
            level = min(max(block.level, 1), 4)
            return f"<h{level}>{_words(block.text)}</h{level}>"
        case Paragraph():
            return f"<p>{_line(block.line)}</p>"
        case Listing():
            items = "".join(f"<li>{_line(item)}</li>" for item in block.items)
            return f"<ol>{items}</ol>" if block.is_numbered else f"<ul>{items}</ul>"
        case Grid():
            return "".join(_grid(block))
        case Sample():
            return f"<pre>{escape(block.text)}</pre>"
        case Picture():
            place = f"{PICTURES}{escape(block.name)}"
            shot = f'<p><img src="{place}" width="{picture_width}"></p>'
            # Qt tells no screen reader what a picture shows, so the words stand below it.
            return f'{shot}<p class="muted"><i>{escape(block.words)}</i></p>'


def _grid(grid: Grid) -> Iterator[str]:
    yield '<table border="1" cellspacing="0" cellpadding="6">'
    yield f"<tr>{''.join(f'<th>{_line(cell)}</th>' for cell in grid.head)}</tr>"
    for row in grid.rows:
        yield f"<tr>{''.join(f'<td>{_line(cell)}</td>' for cell in row)}</tr>"
    yield "</table><p></p>"


def _line(line: Line) -> str:
    made = ""
    for span in line:
        tag = _TAGS.get(span.manner)
        words = _words(span.text)
        made += f"<{tag}>{words}</{tag}>" if tag else words
    return made


def _words(text: str) -> str:
    """Return a text with the chapters it names as links."""
    return _REFERENCE.sub(r'\1<a href="#\2">\2</a>', escape(text, quote=False))
