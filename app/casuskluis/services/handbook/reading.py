# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From the Markdown of a chapter to its blocks."""

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from casuskluis.domain.handbook import (
    Block,
    Grid,
    Heading,
    Line,
    Listing,
    Manner,
    Paragraph,
    Picture,
    Sample,
    Span,
)

_MANNERS = {"strong": Manner.BOLD, "em": Manner.ITALIC}
_BREAKS = frozenset({"softbreak", "hardbreak"})


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a chapter, in order; what is unknown is read as a paragraph."""
    parser = MarkdownIt("commonmark").enable("table")
    return tuple(_blocks(SyntaxTreeNode(parser.parse(text)).children))


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
    for node in nodes:
        match node.type:
            case "heading":
                yield Heading(int(node.tag[1:]), _plain(node))
            case "bullet_list" | "ordered_list":
                yield Listing(
                    tuple(_line(item) for item in node.children), node.type == "ordered_list"
                )
            case "table":
                yield _grid(node)
            case "fence" | "code_block":
                yield Sample(node.content.rstrip("\n"))
            case "html_block":  # a mark for the makers of the chapter, not for its readers
                continue
            case _:
                yield from _running(node)


def _running(node: SyntaxTreeNode) -> Iterator[Block]:
    """Return a paragraph, or the pictures it consists of."""
    pictures = [inner for inner in node.walk() if inner.type == "image"]
    if not pictures:
        yield Paragraph(_line(node))
        return
    for picture in pictures:
        yield Picture(str(picture.attrs["src"]).rpartition("/")[2], picture.content)


def _grid(node: SyntaxTreeNode) -> Grid:
    head, *body = node.children
    rows = [row for part in body for row in part.children]
    return Grid(_cells(head.children[0]), tuple(_cells(row) for row in rows))


def _cells(row: SyntaxTreeNode) -> tuple[Line, ...]:
    return tuple(_line(cell) for cell in row.children)


def _line(node: SyntaxTreeNode) -> Line:
    """Return what stands in a node, in pieces; pieces of one manner are joined."""
    joined: list[Span] = []
    for span in _spans(node, Manner.PLAIN):
        if joined and joined[-1].manner is span.manner:
            joined[-1] = Span(joined[-1].text + span.text, span.manner)
        elif span.text:
            joined.append(span)
    return tuple(joined)


def _spans(node: SyntaxTreeNode, manner: Manner) -> Iterator[Span]:
    for child in node.children:
        if child.type == "text":
            yield Span(child.content, manner)
        elif child.type == "code_inline":
            yield Span(child.content, Manner.TYPED)
        elif child.type in _BREAKS:
            yield Span(" ", manner)
        else:
            yield from _spans(child, _MANNERS.get(child.type, manner))


def _plain(node: SyntaxTreeNode) -> str:
    return "".join(span.text for span in _line(node))
