# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a request stands in the list, and what its clock says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.naming import fold
from casuskluis.domain.request import AccessRequest, RequestOutcome
from casuskluis.services.rights.requests import RequestService
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery
from casuskluis_ui.pages.words import counted, due_tone, short_day

OUTCOME_TONES: Mapping[RequestOutcome, str] = {
    RequestOutcome.GRANTED: "ok",
    RequestOutcome.PARTLY: "warn",
    RequestOutcome.REFUSED: "mute",
    RequestOutcome.WITHDRAWN: "mute",
}
_CONTEXT = "requests"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestQuery:
    """Which requests: part of the number or the name, and whether answered ones count."""

    text: str = field(default="", repr=False)
    answered: bool = True


def request_source(service: RequestService) -> LineSource[RequestQuery, AccessRequest]:
    """Return the two questions the list asks: first what runs, soonest first."""

    def ids(query: ListQuery[RequestQuery]) -> Sequence[int]:
        wanted = fold(query.filter.text)
        fitting = [
            one for one in service.all() if wanted in fold(f"{one.number} {one.requester}")
        ]
        running = sorted((one for one in fitting if one.is_running), key=lambda one: one.due_on)
        done = [one for one in fitting if not one.is_running]
        return [one.id for one in (*running, *(done if query.filter.answered else ()))]

    def lines(wanted: Sequence[int]) -> Mapping[int, AccessRequest]:
        return {one.id: one for one in service.all() if one.id in set(wanted)}

    return LineSource(ids, lines)


def describe(request: AccessRequest, codes: CodeBook, today: date) -> ListItem:
    """Return a request as a list item."""
    running = request.is_running
    return ListItem(
        title=request.requester,
        number=request.number,
        detail=codes.label(CodeList.REQUEST_KIND, request.kind),
        chips=(state_chip(request, codes),),
        due=short_day(request.due_on, today) if running else "",
        due_tone=due_tone(request.due_on, today) if running else "",
        alert=request.is_late(today),
    )


def state_chip(request: AccessRequest, codes: CodeBook) -> ChipSpec:
    """Return how far a request is."""
    if request.outcome is None:
        return ChipSpec(QCoreApplication.translate(_CONTEXT, "Loopt"), "info")
    if request.is_running:
        text = QCoreApplication.translate(_CONTEXT, "Nog te versturen")
        return ChipSpec(text, "warn")
    label = codes.label(CodeList.REQUEST_OUTCOME, request.outcome)
    return ChipSpec(label, OUTCOME_TONES[request.outcome])


def clock_words(request: AccessRequest, today: date) -> tuple[str, str]:
    """Return the tone of the clock and what it says; nothing when it stands still."""
    if not request.is_running:
        return "", ""
    left = (request.due_on - today).days
    if left < 0:
        late = counted(-left, _words("{n} dag te laat"), _words("{n} dagen te laat"))
        return "bad", late
    if left == 0:
        return "warn", _words("Vandaag is de laatste dag")
    text = counted(left, _words("nog {n} dag"), _words("nog {n} dagen"))
    return due_tone(request.due_on, today) or "info", text


def _words(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
