# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What palette and search find in an open vault, in the words of the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.keeping.finding import Found, FoundKind
from casuskluis.services.keeping.searching import Passage
from casuskluis.services.workspace import Workspace
from casuskluis_ui.shell.commands.finder import Entry
from casuskluis_ui.shell.commands.places import Place

_GROUPS: Mapping[FoundKind, str] = {
    FoundKind.CASE: "Casussen",
    FoundKind.SUBJECT: "Personen",
    FoundKind.MEETING: "Overleggen",
    FoundKind.NOTIFICATION: "Meldingen",
    FoundKind.ORGANISATION: "Partners",
    FoundKind.CONTACT: "Contactpersonen",
}
_ICONS: Mapping[str, str] = {
    "case": "folder", "subject": "user", "related_person": "users", "meeting": "calendar-days",
    "notification": "inbox", "organisation": "building-2", "contact": "contact",
    "agenda_item": "clipboard-list", "assessment": "scale", "information_item": "info",
    "life_domain_note": "house", "action_item": "square-check", "decision": "flag",
    "action_plan": "list-checks", "goal": "flag", "addendum": "pencil",
    "item_record": "message-square",
}  # fmt: skip
_KINDS: Mapping[str, str] = {
    "case": "Casussen", "subject": "Personen", "related_person": "Betrokken personen",
    "meeting": "Overleggen", "notification": "Meldingen", "organisation": "Partners",
    "contact": "Contactpersonen", "agenda_item": "Agendapunten", "assessment": "Wegingen",
    "information_item": "Informatie", "life_domain_note": "Leefgebieden",
    "action_item": "Acties", "decision": "Besluiten", "action_plan": "Plannen",
    "goal": "Doelen", "addendum": "Aanvullingen", "item_record": "Verslagen",
}  # fmt: skip
_PAGES: Mapping[str, str] = {
    "case": "cases", "subject": "persons", "meeting": "meetings",
    "notification": "notifications", "organisation": "partners", "contact": "partners",
    "action_item": "actions",
}  # fmt: skip
_PARTS: Mapping[str, str] = {
    "related_person": "relatedpersons", "information_item": "information",
    "life_domain_note": "lifedomain", "action_item": "actions", "decision": "meetings",
    "action_plan": "plan", "goal": "plan",
}  # fmt: skip
_CODES: Mapping[FoundKind, CodeList] = {
    FoundKind.CASE: CodeList.CASE_PHASE,
    FoundKind.MEETING: CodeList.MEETING_KIND,
    FoundKind.NOTIFICATION: CodeList.NOTIFICATION_STATUS,
    FoundKind.ORGANISATION: CodeList.ORGANISATION_KIND,
}
_SHIELDED = "Afgeschermd: alleen het nummer is te zien"


class VaultFinder:
    """Finds in the vault that is open, as far as the roles go."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def places(self, text: str) -> Sequence[Entry]:
        """Return what is called so; nothing where the roles open no cases."""
        try:
            found = self._workspace.finding.places(text)
        except CasuskluisError:
            return ()
        names = _Names(self._workspace.codes.book())
        return [names.entry(one) for one in found]

    def passages(self, text: str) -> Sequence[Entry]:
        """Return where it is written; by kind, as the search orders them."""
        return [_passage(one) for one in self._workspace.search.passages(text)]


@dataclass(frozen=True, slots=True)
class _Names:
    """Says what was found in the words of the lists."""

    codes: CodeBook

    def entry(self, one: Found) -> Entry:
        title, detail = self._words(one)
        return Entry(
            key=f"{one.kind}:{one.object_id}",
            group=_GROUPS[one.kind],
            title=title,
            hint=one.number,
            detail=_SHIELDED if one.shielded else detail,
            icon="lock" if one.shielded else _ICONS[one.kind],
            place=_place(one.kind, one.object_id),
            found_by=_GROUPS[one.kind],
        )

    def _words(self, one: Found) -> tuple[str, str]:
        label = self._label(one)
        if one.held_on is not None:
            return f"{label or 'Overleg'} {dutch_date(one.held_on)}", one.detail
        return one.title or one.number, ", ".join(part for part in (label, one.detail) if part)

    def _label(self, one: Found) -> str:
        code_list = _CODES.get(one.kind)
        return self.codes.label(code_list, one.code) if code_list and one.code else ""


def _place(kind: str, object_id: int, part: str = "") -> Place | None:
    page = _PAGES.get(kind)
    if page is None or not object_id:
        return None
    return Place(page, -object_id if kind == "contact" else object_id, part)


def _passage(one: Passage) -> Entry:
    part = _PARTS.get(one.kind, "") if one.place == "case" else ""
    title = " · ".join(part for part in (one.about, one.title) if part)
    return Entry(
        key=f"{one.kind}:{one.place}:{one.place_id}:{one.snippet}",
        group=_KINDS.get(one.kind, one.kind),
        title=title or _KINDS.get(one.kind, one.kind),
        detail=one.snippet,
        icon=_ICONS.get(one.kind, "file-text"),
        place=_place(one.place, one.place_id, part),
    )
