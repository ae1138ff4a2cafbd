# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One piece of text becomes one action: what, who, by when, and whether it is done."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.exchange.moving.due import LOOSE_TIME, Due, find_due, speaks_of_time
from casuskluis.exchange.moving.listed import ListedAction, Owner
from casuskluis.exchange.moving.owners import Owners
from casuskluis.exchange.moving.splitting import split_actions

NO_OWNER = "Er staat niet bij wie dit doet. Kies een actiehouder."
OWNER_PERHAPS = "De actiehouder is afgeleid uit de zin. Controleer hem."
NEW_OWNER = "Deze actiehouder staat nog niet in de kluis. Controleer de naam."
SEVERAL_OWNERS = "Er staat meer dan één actiehouder. Kies er één."
NO_TEXT = "Er staat niet wat er moet gebeuren. Vul de actie aan."
SPLIT_UNCLEAR = "Niet duidelijk is waar elke actie begint. Vergelijk met de lijst."
LONG_ACTION = "Deze tekst is te lang voor één actie. Splits haar zelf."
DONE_PERHAPS = "Misschien is deze actie al gedaan. Controleer de stand."

_DONE_FIRST = re.compile(r"^(?:[✓✔☑]\s*|\[[xX]\]\s*|(?:gedaan|gereed|klaar|afgerond)\s*:\s*)")
_DONE_WORDS = r"(?:is )?(?:gedaan|gereed|klaar|afgerond|afgehandeld|voltooid|uitgevoerd)"
_DONE_LAST = re.compile(
    rf"\s*\({_DONE_WORDS}\)$|\s*[-–—,:|]\s*{_DONE_WORDS}$|\s+(?:GEDAAN|GEREED|KLAAR|AFGEROND)$"
)
_DONE_LOOSE = re.compile(rf"\b{_DONE_WORDS}\b", re.IGNORECASE)
_TODO = re.compile(r"^(?:\[ \]|☐)\s*")
_AFTER = re.compile(r"^(?P<owner>[^:;|]{1,50}?)\s*(?::|->|=>|→|=|\s[-–—|]\s)\s*(?P<text>\S.*)$")
_SQUARE = re.compile(r"^\[(?P<owner>[^\]]{1,50})\]\s*:?\s*(?P<text>\S.*)$")
_AT = re.compile(r"^@(?P<owner>[\w'-]{1,50}):?\s+(?P<text>\S.*)$")
_ROUND = re.compile(r"^(?P<text>.*\S)\s*[\[(](?P<owner>[^()\[\]]{1,50})[\])]\.?$")
_LABEL = re.compile(
    r"^(?P<text>.*\S?)[\s,;|(-]+(?:actiehouder|eigenaar|trekker|wie|door)\s*:?\s+"
    r"(?P<owner>[^,;:|()]{1,50})\)?$"
)
_BEFORE = re.compile(r"^(?P<text>.*\S)\s*(?:,|\s[-–—]|\|)\s*(?P<owner>[^,|]{1,50})$")
_WITH_NAME = re.compile(
    r"\b(?:met|aan|bij|van|naar|via|door|over|namens) (?:de |het )?"
    r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)?$"
)
_SHAPES = (_SQUARE, _AT, _AFTER, _ROUND, _LABEL, _BEFORE)
_VERBS = frozenset(
    {
        "adviseert", "begeleidt", "bekijkt", "belt", "benadert", "beoordeelt", "bereidt",
        "bespreekt", "bevraagt", "bezoekt", "brengt", "checkt", "controleert", "deelt", "doet",
        "gaat", "geeft", "haalt", "heeft", "houdt", "huisvest", "informeert", "inventariseert",
        "is", "kan", "koppelt", "legt", "levert", "maakt", "mailt", "meldt", "moet", "monitort",
        "neemt", "nodigt", "onderzoekt", "organiseert", "overlegt", "pakt", "plant", "regelt",
        "schakelt", "schrijft", "spreekt", "start", "stelt", "stuurt", "verstrekt", "verzamelt",
        "voert", "volgt", "vraagt", "vult", "wacht", "werkt", "wil", "zal", "zet", "zoekt",
    }
)  # fmt: skip
"""After the name of a partner these make it the one who does it; a noun would not."""
_ALSO = frozenset({"en", "daarna", "dan", "ook", "/", "+", "&"})
_TOGETHER = re.compile(r"\s*(?:/|\+|&|,|\s+en\s+)\s*")
_MOST_WORDS = 3
_LONGEST = 600
"""Characters; what is longer is a report and no action."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What must be known to read the actions of one row.

    Attributes:
        talked: Day on which the case was last discussed.
    """

    owners: Owners
    today: date
    talked: date | None = None


def read_actions(text: str, setting: Setting) -> tuple[ListedAction, ...]:
    """Return the actions of a cell."""
    pieces, clear = split_actions(text)
    found: list[ListedAction] = []
    for piece in pieces:
        if len(piece) > _LONGEST:
            found.append(ListedAction(text=piece, doubts=(LONG_ACTION,)))
            continue
        last = found[-1] if found else None
        if last is not None and last.due_on is None:
            due = find_due(piece, setting.talked, setting.today)
            if _is_only_due(due):
                doubts = _merged(last.doubts, [due.doubt])
                found[-1] = replace(last, due_on=due.on, doubts=doubts)
                continue
        found.append(read_action(piece, setting))
    wrapped = len(pieces) > 1 and "\n" in text and any(one.owner is None for one in found)
    if clear and not wrapped:
        return tuple(found)
    return tuple(replace(one, doubts=_merged(one.doubts, [SPLIT_UNCLEAR])) for one in found)


def read_action(piece: str, setting: Setting) -> ListedAction:
    """Return one action; what cannot be told apart stays in its text."""
    text, done, done_doubt = _done(_TODO.sub("", piece))
    due = find_due(text, setting.talked, setting.today)
    what, owner, owner_doubt = _owner(due.text, setting.owners)
    time = LOOSE_TIME if due.on is None and speaks_of_time(due.text) else ""
    doubts = [
        done_doubt,
        due.doubt or time,
        owner_doubt,
        "" if _says_something(what) else NO_TEXT,
    ]
    return ListedAction(
        text=what or piece, owner=owner, due_on=due.on, done=done, doubts=_merged((), doubts)
    )


def _done(text: str) -> tuple[str, bool, str]:
    bare = _DONE_LAST.sub("", _DONE_FIRST.sub("", text))
    if bare != text:
        return bare, True, ""
    return text, False, DONE_PERHAPS if _DONE_LOOSE.search(text) else ""


def _owner(text: str, owners: Owners) -> tuple[str, Owner | None, str]:
    """Return what is to be done, by whom, and the doubt about that."""
    found: dict[Owner, str] = {}
    for shape in _SHAPES:
        match = shape.match(text)
        owner = owners.find(match["owner"].strip(" .:")) if match else None
        if match and owner is not None:
            found.setdefault(owner, match["text"].strip(" ,-|"))
    start = owners.leading(text)
    if len(found) == 1:
        owner, rest = next(iter(found.items()))
        other = start is not None and start[0] != owner and _is_verb(start[2])
        again = _is_addressed(rest, owners) or _goes_on(rest, owners)
        if other or again:
            return rest, owner, SEVERAL_OWNERS
        return rest, owner, OWNER_PERHAPS if _ends_in_name(rest, text) else ""
    if found:
        return text, next(iter(found)), SEVERAL_OWNERS
    return _from_sentence(text, start, owners)


def _ends_in_name(rest: str, text: str) -> bool:
    """Tell whether what precedes an owner speaks of somebody: "afspraak met Anna - politie".

    Then the last words can say where that somebody works, rather than who does it.
    """
    return text.startswith(rest) and _WITH_NAME.search(rest) is not None


def _from_sentence(
    text: str, start: tuple[Owner, str, str] | None, owners: Owners
) -> tuple[str, Owner | None, str]:
    match = _AFTER.match(text)
    if match and (several := _all_of(match["owner"], owners)):
        return match["text"], several[0], SEVERAL_OWNERS
    if start is not None:
        return text, start[0], _sentence_doubt(start[2], owners)
    if match and len(match["owner"].split()) <= _MOST_WORDS:
        return match["text"], Owner(match["owner"], known=False), NEW_OWNER
    named = owners.mentioned(text)
    if len(named) == 1:
        return text, named[0], OWNER_PERHAPS
    return text, None, NO_OWNER


def _sentence_doubt(rest: str, owners: Owners) -> str:
    joined = re.match(r"(en|of|,|/|\+|&)\b", rest.strip())
    if (joined and owners.mentioned(rest)) or _goes_on(rest, owners):
        return SEVERAL_OWNERS
    return "" if _is_verb(rest) else OWNER_PERHAPS


def _all_of(text: str, owners: Owners) -> list[Owner]:
    parts = [owners.find(part) for part in _TOGETHER.split(text)]
    known = [one for one in parts if one is not None]
    return known if len(known) == len(parts) > 1 else []


def _is_addressed(text: str, owners: Owners) -> bool:
    """Tell whether what is left still has a name where an owner would stand."""
    matches = (shape.match(text) for shape in _SHAPES)
    return any(match and owners.find(match["owner"].strip(" .:")) for match in matches)


def _goes_on(rest: str, owners: Owners) -> bool:
    """Tell whether a second owner begins a second action within the same text."""
    words = rest.split(" ")
    for at, word in enumerate(words):
        begins = at == 0 or words[at - 1][-1:] in ".,;" or words[at - 1].casefold() in _ALSO
        start = owners.leading(" ".join(words[at:]))
        if start is None:
            continue
        named = start[1].endswith(":") or _is_verb(start[2])
        if (begins and at > 0) or named or word.endswith(":"):
            return True
    return False


def _is_verb(rest: str) -> bool:
    return rest.strip().split(" ")[0] in _VERBS


def _is_only_due(due: Due) -> bool:
    return due.on is not None and not due.text.strip(" .,:;-()")


def _says_something(text: str) -> bool:
    return sum(char.isalpha() for char in text) > _MOST_WORDS


def _merged(first: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (*first, *more))))
