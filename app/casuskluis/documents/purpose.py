# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an item is for, in one line."""

from casuskluis.documents.papers import ItemPaper
from casuskluis.documents.text import Markup, TextCleaner, joined
from casuskluis.documents.wording import capital


def purpose_line(text: TextCleaner, item: ItemPaper, decision: str = "") -> Markup:
    """Return the purpose in bold with the question behind it; empty when there is neither.

    Args:
        text: Cleans what is written.
        item: The item.
        decision: What else is asked; may be empty.
    """
    questions = [text.markup(capital(asked)) for asked in (item.question, decision)]
    if not (item.purpose_label or any(questions)):
        return Markup("")
    lead = f"Doel: {item.purpose_label}." if item.purpose_label else "Vraag:"
    return joined([text.bold(lead), *questions])
