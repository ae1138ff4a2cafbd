# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officers of made-up lists write, and how each of them writes an action.

Written before the reader, from how such lists look, not from what the reader can do. The
writers in `HELD_OUT` are only used in lists the reader was not worked on with.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from random import Random

PARTNERS = {
    "Gemeente Veldhaven": ("gemeente", "Gemeente", "gem."),
    "Politie basisteam Zuid": ("politie", "Politie", "pol", "POLITIE", "wijkagent"),
    "Openbaar Ministerie": ("OM", "om", "O.M.", "Openbaar Ministerie"),
    "Raad voor de Kinderbescherming": ("RvdK", "RvdK", "Raad vd Kinderbescherming"),
    "Reclassering Nederland": ("reclassering", "Reclassering", "RN"),
    "GGZ Rivierenland": ("GGZ", "ggz", "GGZ Rivierenland"),
    "ROC De Linge": ("ROC", "ROC De Linge"),
    "Jeugdbescherming Oost": ("jeugdbescherming", "JB", "Jeugdbescherming"),
    "Zorg- en Veiligheidshuis": ("ZVH", "Veiligheidshuis", "zvh"),
    "Woonstichting De Dam": ("Woonstichting De Dam", "De Dam"),
}
"""The partners in the vault, and what is written for them."""
NEW_PARTNERS = {
    "school": ("school", "School"),
    "wijkteam": ("wijkteam", "Wijkteam"),
    "leerplicht": ("leerplicht", "Leerplicht"),
}
OFFICERS = ("Anna de Boer", "Karim Haddou", "Marieke Vos")
OWNERS = (*PARTNERS, *NEW_PARTNERS, *OFFICERS)
ACTS = (
    "gesprek met ouders", "advies gebiedsverbod", "terugkoppeling aan melder",
    "uitzoeken woonsituatie", "afspraak maken met huisarts", "verzuim navragen",
    "informatie delen over antecedenten", "huisbezoek", "contact leggen met sleutelpersoon",
    "plan van aanpak schrijven", "aanmelden bij schuldhulp", "LSE om advies vragen",
    "nagaan of er een uitkering loopt", "dagbesteding regelen", "oom benaderen",
    "onderzoek naar online uitingen", "brief sturen", "indicatie aanvragen",
    "warme overdracht voorbereiden", "stage zoeken", "3 gesprekken voeren",
)  # fmt: skip
DOES = (
    "belt moeder", "bezoekt gezin", "stuurt brief", "vraagt gegevens op", "zoekt stageplek",
    "maakt afspraak", "neemt contact op met huisarts", "levert informatie aan",
    "pakt dit op met de mentor", "bespreekt dit intern",
)  # fmt: skip
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
REASONS = (
    "Zorgen over uitspraken in de klas.", "Heeft contact met bekende groep; trekt zich terug.",
    "Deelt online filmpjes, 3 keer gezien", "Schulden en geen dagbesteding",
    "Familie maakt zich zorgen, moeder belde zelf", "Bedreigde een medewerker (mei 2024)",
    "Verward gedrag. Onduidelijk of er sprake is van radicalisering", "nog weinig bekend",
    "Komt niet meer op school - verzuim 60%", "Gezien bij demonstratie 12-3, verder niets",
)  # fmt: skip


@dataclass(frozen=True)
class TrueAction:
    """An action as it was meant."""

    text: str = field(repr=True)
    owner: str
    due: date | None
    done: bool = False


@dataclass(frozen=True)
class Pen:
    """What a writer needs: chance, and the day the case was discussed."""

    chance: Random
    discussed: date | None
    today: date

    def partner(self, owner: str) -> str:
        """Return an owner as it is written."""
        if owner in OFFICERS:
            return self.chance.choice((owner, owner.split(" ", 1)[0]))
        return self.chance.choice({**PARTNERS, **NEW_PARTNERS}[owner])

    def day(self, due: date) -> str:
        """Return a due day, most often without its year."""
        written = (
            f"{due.day}-{due.month}", f"{due.day}-{due.month}", f"{due.day}/{due.month}",
            f"{due.day} {MONTHS[due.month - 1]}", f"{due.day} {SHORT[due.month - 1]}",
            f"{due.day}-{due.month}-{due.year}", f"{due:%d-%m-%Y}", f"{due:%d-%m-%y}",
            f"{due.day} {MONTHS[due.month - 1]} {due.year}",
        )  # fmt: skip
        return self.chance.choice(written)

    def before(self, due: date | None) -> str:
        """Return the words for the due day, or nothing."""
        if due is None:
            return ""
        word = self.chance.choice(("voor", "vóór", "uiterlijk", "uiterlijk", "deadline", "tot"))
        return f"{word} {self.day(due)}"


Written = tuple[str, TrueAction]
Writer = Callable[[Pen, str, date | None], Written]


def colon(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    tail = f" {pen.before(due)}" if due else ""
    return f"{pen.partner(owner)}: {act}{tail}", TrueAction(act, owner, due)


def comma(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    tail = f", {pen.before(due)}" if due else ""
    return f"{act}, {pen.partner(owner)}{tail}", TrueAction(act, owner, due)


def sentence(pen: Pen, owner: str, due: date | None) -> Written:
    named = pen.partner(owner)
    act = f"{named} {pen.chance.choice(DOES)}"
    tail = pen.chance.choice((" {}", ", {}", " ({})")).format(pen.before(due)) if due else ""
    return f"{act}{tail}", TrueAction(act, owner, due)


def bracketed(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    inside = f"{pen.partner(owner)}, {pen.day(due)}" if due else pen.partner(owner)
    return f"{act} ({inside})", TrueAction(act, owner, due)


def dashed(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    tail = f" - {pen.day(due)}" if due else ""
    return f"{act} - {pen.partner(owner)}{tail}", TrueAction(act, owner, due)


def by(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    tail = f" {pen.before(due)}" if due else ""
    return f"{act} door {pen.partner(owner)}{tail}", TrueAction(act, owner, due)


def labelled(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    tail = f", {pen.before(due)}" if due else ""
    return f"actie {pen.partner(owner)}: {act}{tail}", TrueAction(act, owner, due)


def finished(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    mark = pen.chance.choice(("{} (gedaan)", "{} - afgerond", "✓ {}", "{} GEREED"))
    return mark.format(f"{pen.partner(owner)}: {act}"), TrueAction(act, owner, None, done=True)


def dated(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    head = f"{pen.day(due)}: " if due else ""
    return f"{head}{pen.partner(owner)} - {act}", TrueAction(act, owner, due)


def arrow(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    tail = f" ({pen.day(due)})" if due else ""
    return f"{pen.partner(owner)} -> {act}{tail}", TrueAction(act, owner, due)


def deadline_apart(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    tail = f" | deadline: {pen.day(due)}" if due else ""
    return f"{act} | {pen.partner(owner)}{tail}", TrueAction(act, owner, due)


def square(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    tail = f" {pen.before(due)}" if due else ""
    return f"[{pen.partner(owner)}] {act}{tail}", TrueAction(act, owner, due)


def month_end(pen: Pen, owner: str, due: date | None) -> Written:
    act = pen.chance.choice(ACTS)
    if due is None:
        return f"{pen.partner(owner)} = {act}", TrueAction(act, owner, None)
    end = (due.replace(day=28, month=due.month)).replace(day=1)
    return f"{pen.partner(owner)} = {act}, begin {MONTHS[end.month - 1]}", TrueAction(
        act, owner, end
    )


WRITERS: tuple[Writer, ...] = (
    colon, colon, colon, comma, sentence, sentence, bracketed, dashed, by, labelled, finished,
)  # fmt: skip
HELD_OUT: tuple[Writer, ...] = (dated, arrow, deadline_apart, square, month_end)


def join(written: list[str], style: int) -> str:
    """Return one cell out of several actions, in one of the ways people do that."""
    numbered = list(enumerate(written, start=1))
    return (
        "; ".join(written),
        "\n".join(f"- {one}" for one in written),
        "\n".join(f"{at}. {one}" for at, one in numbered),
        "\n".join(written),
        "actie: " + "; ".join(written),
        " ".join(f"{at}) {one}" for at, one in numbered),
        "\n".join(f"• {one};" for one in written),
    )[style]


STYLES = 7
