# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the window says is plain Dutch: no words of programmers, no sentence without end."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import casuskluis.explanations
import casuskluis_ui

_ROOTS = (Path(casuskluis_ui.__file__).parent, Path(casuskluis.explanations.__file__).parent)
_JARGON = re.compile(
    r"\b(?:records?|ids?|identifiers?|databases?|quer(?:y|ies)|transacti\w*|pars(?:e|en|er)\w*"
    r"|time-?outs?|exceptions?|null|tokens?|cach\w*|objects?|hash\w*|strings?|boolean|index"
    r"|servers?|clients?|defaults?|files?|folders?|updat\w*|upload\w*|download\w*|errors?"
    r"|logs?|login|password|checksum\w*|encrypt\w*|decrypt\w*|bytes?|metadata|telemetrie"
    r"|interfaces?|modules?|process?id|threads?|drivers?|schema|migrati\w*|backends?|headers?"
    r"|payloads?|regex|commits?|rollback|sessies?|entry|keys?|slots?|salt|kdf|sync\w*"
    r"|settings?|save|cancel|ok|dialog\w*|widgets?|parameters?|functionaliteit\w*|configur\w*"
    r"|initialis\w*|valide?er\w*|invalid|elfproef|syntax\w*|buffer\w*)\b",
    re.IGNORECASE,
)
_NAMES_OF_FORMATS = re.compile(
    r"\b(?:JSON|CSV|UTF-8|Excel|vCard|PDF|iCalendar|AGE-SECRET-KEY-1)\b|\S+\.(?:json|db|py|csv|kluis)\b|\{\w*\}"
)
"""Somebody who gets such a file needs its name to ask for it."""
_LONGEST = 25
_LONG = re.compile(r"(?<=[.!?:;])\s+|\n")


def _sentences(tree: ast.AST, *, all_of_it: bool) -> Iterator[tuple[int, str]]:
    docs = {
        id(body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and (body := node.body)
        and isinstance(body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        for part in _spoken(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.lineno, part.value
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if all_of_it and is_text and id(node) not in docs and " " in str(node.value):  # type: ignore[attr-defined]
            yield node.lineno, str(node.value)  # type: ignore[attr-defined]


def _spoken(node: ast.AST) -> list[ast.expr]:
    """Return what a call translates, straight or with a helper of its module."""
    if not isinstance(node, ast.Call):
        return []
    if isinstance(node.func, ast.Attribute):
        return {"tr": node.args, "translate": node.args[1:]}.get(node.func.attr, [])
    helper = isinstance(node.func, ast.Name) and node.func.id in {"_words", "_tr"}
    return node.args if helper else []


def _said() -> Iterator[tuple[str, str]]:
    for root, all_of_it in zip(_ROOTS, (False, True), strict=True):
        for path in sorted(root.rglob("*.py")):
            if all_of_it and path.name == "__init__.py":
                continue
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for line, text in _sentences(tree, all_of_it=all_of_it):
                yield f"{path.relative_to(root)}:{line}", text


@pytest.fixture(scope="module")
def said() -> tuple[tuple[str, str], ...]:
    """Every text, and where it stands."""
    return tuple(_said())


def test_there_is_enough_to_read(said: tuple[tuple[str, str], ...]) -> None:
    assert len(said) > 1500


def test_no_word_of_programmers_is_on_the_screen(said: tuple[tuple[str, str], ...]) -> None:
    found = [
        f"{place}: {words} in “{text[:90]}”"
        for place, text in said
        if (words := _JARGON.findall(_NAMES_OF_FORMATS.sub(" ", text)))
    ]
    assert not found, "\n".join(found)


def test_no_sentence_is_too_long_to_read_at_once(said: tuple[tuple[str, str], ...]) -> None:
    found = [
        f"{place}: {len(sentence.split())} words: “{sentence}”"
        for place, text in said
        for sentence in _LONG.split(text)
        if len(sentence.split()) > _LONGEST
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "text", ["Geen record gevonden", "De database is vol", "Timeout", "OK", "Ongeldig ID"]
)
def test_the_list_of_words_finds_what_it_is_for(text: str) -> None:
    assert _JARGON.search(text)
