# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The values and doubts of a row in Dutch, for the preview."""

from casuskluis.exchange.moving.fields import CaseField, ListedStage
from casuskluis.exchange.moving.listed import ListedCase, Vocabulary
from casuskluis.services.moving.rows import Doubt, FieldLine
from casuskluis.services.moving.words import DOUBLE, FIELD_LABELS, STAGE_LABELS


def field_lines(case: ListedCase, words: Vocabulary) -> tuple[FieldLine, ...]:
    """Return every value of a row, those with doubts first."""
    named = case.name.value.sorted_display if case.name.value else ""
    lines = [_line(CaseField.NAME, named, case.name.written, case.name.doubt)]
    for key, day in case.dates.items():
        lines.append(_line(key, str(day.value or ""), day.written, day.doubt))
    for key, text in case.texts.items():
        shown = shown_text(key, text.value or "", words)
        lines.append(_line(key, shown, text.written, text.doubt))
    partners = case.partners
    names = ", ".join(one.name for one in partners.value or ())
    lines.append(_line(CaseField.PARTNERS, names, partners.written, partners.doubt))
    return tuple(sorted(lines, key=lambda line: not line.doubt))


def shown_text(key: CaseField, value: str, words: Vocabulary) -> str:
    """Return a text as it is shown; of a phase or a code its words."""
    if key is CaseField.STAGE and value:
        return STAGE_LABELS[ListedStage(value)]
    codes = {
        CaseField.IDEOLOGY: words.ideologies,
        CaseField.CLOSING_REASON: words.closing_reasons,
    }.get(key, {})
    return next((label for label, code in codes.items() if code == value), value)


def doubts_of(case: ListedCase, words: Vocabulary) -> tuple[Doubt, ...]:
    """Return what to look at in a row: the person, the values, the actions."""
    found = []
    if case.double_of is not None:
        text = f"{case.double_doubt} (rij {case.double_of})"
        found.append(Doubt(about="double", label=DOUBLE, text=text))
    if case.doubts:  # few rows of a long list have any
        found += _of_values(case, words)
    return tuple(found)


def _of_values(case: ListedCase, words: Vocabulary) -> list[Doubt]:
    found = [
        Doubt(about=line.name, label=line.label, text=line.doubt, written=line.written)
        for line in field_lines(case, words)
        if line.doubt
    ]
    label = FIELD_LABELS[CaseField.ACTIONS]
    for place, action in enumerate(case.actions, start=1):
        found += [
            Doubt(
                about=CaseField.ACTIONS,
                label=f"{label} {place}" if len(case.actions) > 1 else label,
                text=why,
                written=action.text,
            )
            for why in action.doubts
        ]
    return found


def _line(key: CaseField, shown: str, written: str, doubt: str) -> FieldLine:
    return FieldLine(
        name=key, label=FIELD_LABELS[key], shown=shown, written=written, doubt=doubt
    )
