# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Texts without what no field of a form can hold: signs that no screen or file shows."""

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufeff\ud800-\udfff]+")
_LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def one_line(text: str) -> str:
    """Return a text on one line: no control characters, single spaces.

    Doing it twice changes nothing more.
    """
    if text.isprintable():  # most texts: there is nothing in them but spaces to look at
        return " ".join(text.split()) if "  " in text else text.strip()
    return " ".join(_CONTROL.sub(" ", text).split())


def several_lines(text: str) -> str:
    """Return a text with every line as `one_line` gives it, without empty lines around it."""
    return "\n".join(map(one_line, _LINE_END.split(text))).strip("\n")
