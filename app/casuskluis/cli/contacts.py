# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis contacten``: bring contacts in from a file, and show them."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import WrongUse
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.importing import confirm_columns, nothing_left, show_columns, show_plan
from casuskluis.cli.output import (
    check_target,
    counted,
    progress_bar,
    save,
    say,
    show_table,
    warn,
)
from casuskluis.cli.shared import Overwrite, PassphraseFd, Trial, Yes, opened
from casuskluis.domain.contact_doubles import PART_WORDS, ContactPart, Side, differing, left_out
from casuskluis.domain.identifiers import ContactId
from casuskluis.domain.lists import ContactQuery
from casuskluis.services.lists.contact_files import ContactExport, ContactForm
from casuskluis.services.lists.exporting import NOT_ENCRYPTED
from casuskluis.services.network.contact_plans import why_alike
from casuskluis.services.network.import_plans import DoubleAnswer, DoubleWay


class Doubles(StrEnum):
    """What happens to rows that may be somebody who is known."""

    SKIP = "overslaan"
    FILL = "aanvullen"
    ADD = "toevoegen"


_ANSWERS: Mapping[Doubles, DoubleAnswer] = {
    Doubles.SKIP: DoubleAnswer(way=DoubleWay.SKIP),
    # Nothing that was known is replaced by something else without a trace.
    Doubles.FILL: DoubleAnswer(way=DoubleWay.MERGE, rest_in_note=True),
    Doubles.ADD: DoubleAnswer(way=DoubleWay.ADD),
}
_LEFT = (
    "{rows} overgeslagen: misschien zijn die personen al bekend. Geef --dubbele aanvullen of "
    "--dubbele toevoegen, of lees het bestand in het venster in en kies daar per persoon."
)
_SIDES: Mapping[str, Side] = {"blijft": Side.KEPT, "ander": Side.OTHER, "beide": Side.BOTH}
_PARTS: Mapping[str, ContactPart] = {
    words.lower().replace(" ", "-"): part for part, words in PART_WORDS.items()
}
_TAKE = (
    "“{text}” is niet te lezen. Schrijf zoiets als --neem telefoon=ander. De velden: {names}. "
    "De keuzes: blijft, ander, en bij de notitie ook beide."
)
_KIND_OF_FILE = "Geef een bestand dat eindigt op .vcf of .csv."

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


@app.command(
    "importeer",
    cls=DutchCommand,
    short_help="Lees contacten uit vCard, CSV of Excel.",
    help=(
        "Lees contactpersonen uit een vCard- (.vcf), CSV- of Excel-bestand. Elk kaartje wordt "
        "overgenomen, is al bekend, of wordt geweigerd met nummer en reden. Organisaties die "
        "nog niet bestaan worden erbij gemaakt. Wie misschien al bekend is, wordt genoemd en "
        "overgeslagen, tenzij u met --dubbele iets anders kiest."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis contacten importeer adressen.vcf --proef\n"
        "casuskluis --kluis Veldhaven.kluis contacten importeer adressen.csv"
    ),
)
def bring_in(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="BESTAND", help="vCard, CSV of .xlsx.")],
    *,
    trial: Trial = False,
    doubles: Annotated[
        Doubles,
        typer.Option(
            "--dubbele",
            metavar="WAT",
            help="Met wie misschien al bekend is: overslaan, aanvullen of toevoegen.",
        ),
    ] = Doubles.SKIP,
    yes: Yes = False,
    fd: PassphraseFd = None,
) -> None:
    """Read a file, show what it holds, and add what is new."""
    with opened(context, fd) as workspace:
        sheet = workspace.imports.read_contacts(path)
        if sheet is not None:
            show_columns(sheet)
        with progress_bar("Lezen") as progress:
            plan = workspace.imports.plan_contacts(path, sheet, progress=progress)
        show_plan(plan, everything=trial)
        if nothing_left(plan, trial=trial):
            return
        if sheet is not None:
            confirm_columns(sheet, yes=yes)
        left = len(plan.doubles) if doubles is Doubles.SKIP else 0
        if plan.new or len(plan.doubles) > left or not left:
            answers = {one.row: _ANSWERS[doubles] for one in plan.doubles}
            taken = workspace.imports.apply_contacts(plan, answers)
            done = "overgenomen" if plan.doubles else "toegevoegd"
            say(f"{counted(taken, 'contact', 'contacten')} {done}.")
        if left:
            warn(_LEFT.format(rows=counted(left, "rij is", "rijen zijn")))


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon contacten.",
    help="Toon de contacten, of alleen die met deze tekst in naam of organisatie.",
    epilog=(
        "casuskluis --kluis Veldhaven.kluis contacten toon\n"
        "casuskluis --kluis Veldhaven.kluis contacten toon politie"
    ),
)
def show(
    context: typer.Context,
    text: Annotated[
        str, typer.Argument(metavar="TEKST", help="Deel van een naam of organisatie.")
    ] = "",
    fd: PassphraseFd = None,
) -> None:
    """List contacts."""
    with opened(context, fd) as workspace:
        partners = workspace.partners
        lines = partners.contact_lines(partners.contact_ids(ContactQuery(text=text)))
    if not lines:
        say("Er zijn geen contacten gevonden.")
        return
    show_table(
        ("Naam", "Functie", "Organisatie", "E-mail", "Telefoon"),
        [
            (line.name.sorted_display, line.function, line.organisation, line.email, line.phone)
            for line in lines
        ],
    )
    say(counted(len(lines), "contact", "contacten") + ".")


@app.command(
    "dubbele",
    cls=DutchCommand,
    short_help="Toon contacten die misschien dubbel zijn.",
    help=(
        "Toon contactpersonen die misschien dezelfde persoon zijn, met hun nummers en waarom. "
        "Voeg ze samen met “contacten samenvoegen”."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis contacten dubbele",
)
def show_doubles(context: typer.Context, fd: PassphraseFd = None) -> None:
    """List pairs of contacts that may be one person."""
    with opened(context, fd) as workspace:
        pairs = workspace.doubles.pairs()
    if not pairs:
        say("Er zijn geen contacten die op elkaar lijken.")
        return
    show_table(
        ("Nummer", "Blijft", "Nummer", "Ander", "Zelfde"),
        [
            (
                str(one.kept.contact.id),
                one.kept.words(ContactPart.NAME),
                str(one.other.contact.id),
                one.other.words(ContactPart.NAME),
                why_alike(one.reasons),
            )
            for one in pairs
        ],
    )
    say(counted(len(pairs), "paar", "paren") + ".")


@app.command(
    "samenvoegen",
    cls=DutchCommand,
    short_help="Maak van twee contacten één.",
    help=(
        "Maak van twee contacten één. Het eerste nummer blijft; wat bij het andere hoort, als "
        "acties en uitnodigingen, gaat mee. Zonder --neem vult het ene het andere aan. Met "
        "--proef ziet u eerst wat er vervalt."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis contacten samenvoegen 12 31 --proef\n"
        "casuskluis --kluis Veldhaven.kluis contacten samenvoegen 12 31 --neem telefoon=ander"
    ),
)
def merge(
    context: typer.Context,
    kept: Annotated[int, typer.Argument(metavar="NUMMER", help="Het contact dat blijft.")],
    other: Annotated[int, typer.Argument(metavar="ANDER", help="Het contact dat opgaat.")],
    *,
    takes: Annotated[
        list[str] | None,
        typer.Option("--neem", metavar="VELD=KANT", help="Zoals telefoon=ander; herhaalbaar."),
    ] = None,
    rest: Annotated[
        bool, typer.Option("--rest-in-notitie", help="Zet wat vervalt in de notitie.")
    ] = False,
    trial: Trial = False,
    fd: PassphraseFd = None,
) -> None:
    """Make one contact of two, and say what falls away."""
    choices = _choices(takes or ())
    with opened(context, fd) as workspace:
        pair = workspace.doubles.pair(ContactId(kept), ContactId(other))
        parts = differing(pair.kept, pair.other)
        if parts:
            shown = [
                (PART_WORDS[one], pair.kept.words(one), pair.other.words(one)) for one in parts
            ]
            show_table(("Veld", "Blijft", "Ander"), shown)
        for part, words in left_out(pair.kept, pair.other, choices):
            say(f"{'Naar de notitie' if rest else 'Vervalt'}: {PART_WORDS[part]}: {words}")
        if trial:
            say("Dit was een proef: er is niets geschreven.")
            return
        workspace.doubles.merge(pair, choices, rest_in_note=rest)
        say(f"Contact {other} is samengevoegd met contact {kept}.")


@app.command(
    "opslaan",
    cls=DutchCommand,
    short_help="Sla contacten op als vCard of CSV.",
    help=(
        "Sla contactpersonen op voor een adresboek (.vcf) of rekenblad (.csv). Notities en "
        "termijnen gaan alleen mee met --alles."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis contacten opslaan --uit adressen.vcf\n"
        "casuskluis --kluis Veldhaven.kluis contacten opslaan --uit adressen.csv --zoek politie"
    ),
)
def export(
    context: typer.Context,
    target: Annotated[
        Path, typer.Option("--uit", metavar="BESTAND", help="Het bestand: .vcf of .csv.")
    ],
    *,
    text: Annotated[
        str, typer.Option("--zoek", metavar="TEKST", help="Alleen wie dit in de naam heeft.")
    ] = "",
    whole: Annotated[
        bool, typer.Option("--alles", help="Ook notities, geheimhouding en bewaartermijnen.")
    ] = False,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Write contacts to a file."""
    ending = target.suffix.lower().removeprefix(".")
    if ending not in set(ContactForm):
        raise WrongUse(_KIND_OF_FILE)
    with opened(context, fd) as workspace:
        check_target(target, overwrite=overwrite)
        ids = tuple(workspace.partners.contact_ids(ContactQuery(text=text)))
        wanted = ContactExport(ids=ids, form=ContactForm(ending), whole=whole)
        made = workspace.contact_files.export(wanted)
        save(made.data, target, overwrite=overwrite)
        warn(NOT_ENCRYPTED)
        say(f"{counted(made.rows, 'contact', 'contacten')}: {target}")


def _choices(texts: Sequence[str]) -> dict[ContactPart, Side]:
    """Return what ``--neem`` says.

    Raises:
        WrongUse: When it says nothing that can be done.
    """
    found: dict[ContactPart, Side] = {}
    for text in texts:
        name, _, word = text.lower().partition("=")
        part, side = _PARTS.get(name), _SIDES.get(word)
        no_both = side is Side.BOTH and part is not ContactPart.NOTE
        if part is None or side is None or no_both:
            raise WrongUse(_TAKE.format(text=text, names=", ".join(_PARTS)))
        found[part] = side
    return found
