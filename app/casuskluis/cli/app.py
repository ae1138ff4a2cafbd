# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The command line: which commands there are, and where the program starts."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli import (
    activities,
    attachments,
    breaches,
    cases,
    companions,
    contacts,
    deadlines,
    destruction,
    exchanging,
    journal,
    leading,
    meetings,
    network,
    notifications,
    officers,
    outcomes,
    overview,
    parcels,
    persons,
    plan,
    planning,
    policy_plan,
    programme_papers,
    requests,
    reviews,
    vault,
)
from casuskluis.cli.composition import Session, Tools, real_tools
from casuskluis.cli.demo import fill_and_print
from casuskluis.cli.failures import ExitCode
from casuskluis.cli.handbook import read_handbook
from casuskluis.cli.handover import hand_over
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.lists import export_list
from casuskluis.cli.moving import move_in
from casuskluis.cli.output import warn
from casuskluis.cli.phrases import propose
from casuskluis.cli.selftest import try_itself
from casuskluis.cli.shielding import add_to
from casuskluis.cli.version import ShowVersion
from casuskluis.hardening import silence, words
from casuskluis.hardening.starting import begin

app = typer.Typer(
    cls=DutchGroup,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help=(
        "Casuskluis bewaart casussen van de persoonsgerichte aanpak versleuteld "
        "op deze computer. "
        "Het programma gebruikt nooit het netwerk.\n\nDe wachtzin wordt "
        "gevraagd, of gelezen met "
        "--wachtwoord-fd N. Het programma eindigt met 0 (gelukt), 2 (verkeerd gebruikt), "
        "3 (geweigerd, met de reden) of 4 (beschadigd)."
    ),
    epilog=(
        "casuskluis demo\n"
        "casuskluis kluis maak Veldhaven --gemeente Veldhaven --naam Ambtenaar \\\n"
        "    --noodblad noodblad.pdf\n"
        "casuskluis --kluis Veldhaven.kluis overleg toon\n"
        "casuskluis --kluis Veldhaven.kluis agenda 2026-07 --uit agenda.pdf"
    ),
)


@app.callback()
def start(
    context: typer.Context,
    place: Annotated[
        Path | None,
        typer.Option(
            "--kluis",
            metavar="PAD",
            envvar="CASUSKLUIS_KLUIS",
            help="De map van de kluis.",
        ),
    ] = None,
    key_file: Annotated[
        Path | None,
        typer.Option(
            "--sleutelbestand",
            metavar="BESTAND",
            help="Uw sleutelbestand, als u er een heeft. De plek wordt nergens onthouden.",
        ),
    ] = None,
    *,
    reads_only: Annotated[
        bool,
        typer.Option(
            "--alleen-lezen",
            help="Open de kluis om te kijken, ook als een collega erin werkt.",
        ),
    ] = False,
    _version: ShowVersion = False,
) -> None:
    """Put away what every command needs."""
    tools = context.obj if isinstance(context.obj, Tools) else real_tools()
    context.obj = Session(tools, vault=place, key_file=key_file, reads_only=reads_only)


app.command(
    "demo",
    cls=DutchCommand,
    short_help="Maak een kluis met verzonnen gegevens.",
    help=(
        "Maak in MAP een kluis met verzonnen gegevens, print de agenda van het "
        "volgende overleg "
        "en het overzicht van vorig jaar, en controleer elke PDF. Een eerdere demo in die map "
        "wordt vervangen; iets anders nooit."
    ),
    epilog="casuskluis demo\ncasuskluis demo /tmp/proef",
)(fill_and_print)
app.add_typer(
    vault.app,
    name="kluis",
    short_help="Maak, controleer, bewaar en herstel een kluis.",
    help="Maak, controleer, bewaar en herstel een kluis.",
)
app.add_typer(
    journal.app,
    name="logboek",
    short_help="Controleer het logboek, of geef het aan een controleur.",
    help="Controleer het logboek, of geef het aan een controleur.",
)
app.add_typer(
    contacts.app,
    name="contacten",
    short_help="Lees en toon contacten.",
    help="Lees contacten uit een bestand, of toon ze.",
)
app.add_typer(
    persons.app,
    name="personen",
    short_help="Lees personen uit een bestand.",
    help="Lees personen uit een bestand.",
)
app.command(
    "overstap",
    cls=DutchCommand,
    short_help="Neem een bestaande casuslijst over, of draai dat terug.",
    help=(
        "Neem een bestaande casuslijst over uit CSV of Excel (.xlsx). Zonder --ja is het een "
        "proef: u ziet per rij wat er zou gebeuren en waar twijfel is. Zonder bestand ziet u "
        "wat eerder is overgenomen."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis overstap lijst.xlsx\n"
        "casuskluis --kluis Veldhaven.kluis overstap lijst.xlsx --ja\n"
        "casuskluis --kluis Veldhaven.kluis overstap --ongedaan 1 --ja"
    ),
)(move_in)
app.add_typer(
    notifications.app,
    name="melding",
    short_help="Toon meldingen, lees in, koppel terug, en verwijder op termijn.",
    help="Toon meldingen, lees in, koppel terug, leid door, en verwijder wat voorbij is.",
)
add_to(cases.app)
app.add_typer(
    cases.app,
    name="casus",
    short_help="Toon casussen, of bepaal wie ze opent.",
    help="Toon casussen, of bepaal wie ze opent.",
)
app.add_typer(parcels.app, name="pakket")
app.add_typer(
    plan.app,
    name="plan",
    short_help="Toon of print het plan van een casus.",
    help="Toon of print het plan van een casus.",
)
app.add_typer(
    reviews.app,
    name="toets",
    short_help="Toon de noodzakelijkheidstoetsen, en leg er een vast.",
    help="Toon de noodzakelijkheidstoetsen, en leg er een vast.",
)
app.add_typer(
    requests.app,
    name="verzoek",
    short_help="Toon de verzoeken van betrokkenen, of maak een inzagedossier.",
    help="Toon de verzoeken van betrokkenen, of maak een inzagedossier.",
)
app.add_typer(
    destruction.app,
    name="vernietigen",
    short_help="Vernietig dossiers waarvan de bewaartermijn voorbij is.",
    help="Vernietig met twee mensen de dossiers waarvan de bewaartermijn voorbij is.",
)
app.add_typer(
    attachments.app,
    name="bijlage",
    short_help="Toon, bewaar en haal op: bijlagen van een casus.",
    help="Toon de bijlagen van een casus, voeg er een toe, of bewaar een kopie.",
)
exchanging.add_to(notifications.app, meetings.app)
app.add_typer(
    leading.app,
    name="verslag",
    short_help="Controleer een vastgelegd verslag.",
    help="Controleer een vastgelegd verslag.",
)
app.command(
    "herinnering",
    cls=DutchCommand,
    short_help="Toon wie nog iets moet doen, of de tekst van een herinnering.",
    help=(
        "Toon welke organisaties nog een actie open hebben. Met een naam erbij krijgt u de "
        "tekst van een e-mail: nummers en data, geen namen. Het programma verstuurt niets."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis herinnering\n"
        "casuskluis --kluis Veldhaven.kluis herinnering politie"
    ),
)(leading.remind)
companions.add_to(meetings.app)
outcomes.add_to(meetings.app)
planning.add_to(meetings.app)
app.add_typer(
    meetings.app,
    name="overleg",
    short_help="Toon overleggen, nodig uit, en wissel de uitkomst uit.",
    help="Toon overleggen, nodig uit, en wissel de uitkomst uit.",
)
app.command(
    "agenda",
    cls=DutchCommand,
    short_help="Print de agenda van een overleg als PDF.",
    help=(
        "Print één exemplaar van de agenda als PDF. Zonder --voor is het voor alle deelnemers: "
        "met casusnummers en zonder wat voor enkelen is. Met --voor bevat het precies wat die "
        "organisatie mag zien."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis agenda 2026-07 --uit agenda.pdf\n"
        "casuskluis --kluis Veldhaven.kluis agenda 2026-07 --uit politie.pdf \\\n"
        "    --voor politie --met-namen"
    ),
)(meetings.print_agenda)
app.command(
    "termijnen",
    cls=DutchCommand,
    short_help="Toon wat te laat is, deze week moet en eraan komt.",
    help=(
        "Toon elke termijn die te laat is, deze week afloopt of eraan komt, de dringendste "
        "eerst. Er staan geen namen van mensen in."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis termijnen\n"
        "casuskluis --kluis Veldhaven.kluis termijnen --tot 31-12-2026"
    ),
)(deadlines.show_deadlines)
app.add_typer(
    deadlines.app,
    name="controle",
    short_help="Toon de controles, en leg vast dat er een is gedaan.",
    help="Toon de controles die af en toe moeten, en leg vast dat er een is gedaan.",
)
app.add_typer(
    activities.app,
    name="activiteiten",
    short_help="Toon activiteiten, tel ze op, of leg er een vast.",
    help="Toon de activiteiten van het programma, tel ze op, of leg er een vast.",
)
app.add_typer(
    network.app,
    name="netwerk",
    short_help="Toon sleutelpersonen, contacten, witte vlekken, convenanten en kennis.",
    help="Toon het netwerk: sleutelpersonen, contactmomenten, convenanten en wat ontbreekt.",
)
app.add_typer(
    programme_papers.app,
    name="programma",
    short_help="Print de doelen, de trainingen of het netwerk.",
    help="Print de doelen van een jaar, wat is gehouden en geleerd, of het netwerk.",
)
app.add_typer(
    policy_plan.app,
    name="beleidsplan",
    short_help="Toon of print het beleidsplan.",
    help="Toon de beleidsplannen, of print de publieksversie of de volledige versie.",
)
app.add_typer(
    breaches.app,
    name="datalek",
    short_help="Houd het register van datalekken bij.",
    help="Houd het register van datalekken bij.",
)
app.add_typer(
    overview.app,
    name="overzicht",
    short_help="Geef cijfers vrij, en toon wat er eerder naar buiten ging.",
    help="Controleer een overzicht, geef het vrij, of toon wat er eerder naar buiten ging.",
)
app.add_typer(
    officers.app,
    name="collega",
    short_help="Bepaal wie met de kluis werkt, en met welke rollen.",
    help="Bepaal wie met de kluis werkt, en met welke rollen.",
)
app.command(
    "overdracht",
    cls=DutchCommand,
    short_help="Draag het werk van een collega over.",
    help=(
        "Zet de casussen, acties en partners van een collega op naam van een ander. Eerst "
        "wordt het overdrachtsdossier gemaakt; lukt dat niet, dan gaat er niets over."
    ),
    epilog=(
        'casuskluis overdracht "T. de Wit" --aan "P. Bos" --uit overdracht.pdf --proef\n'
        'casuskluis overdracht "T. de Wit" --aan "P. Bos" --uit overdracht.pdf'
    ),
)(hand_over)

app.command(
    "lijst",
    cls=DutchCommand,
    short_help="Sla een lijst op als bestand.",
    help=(
        "Sla een lijst op als Excel-bestand (.xlsx) of als tekst met puntkomma's (.csv): "
        "casussen, meldingen, personen, organisaties, contactpersonen, overleggen of acties. "
        "Het bestand is niet versleuteld. Het logboek onthoudt welke lijst en hoeveel rijen."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis lijst acties --uit acties.xlsx\n"
        "casuskluis --kluis Veldhaven.kluis lijst casussen --zoek 2026 --uit casussen.csv"
    ),
)(export_list)
app.command(
    "handboek",
    cls=DutchCommand,
    short_help="Lees het handboek.",
    help=(
        "Toon de hoofdstukken van het handboek, lees er één, of maak er een PDF van. Een kluis "
        "is daarvoor niet nodig."
    ),
    epilog=(
        "casuskluis handboek\ncasuskluis handboek 60\ncasuskluis handboek overzichten\n"
        "casuskluis handboek --uit handboek.pdf"
    ),
)(read_handbook)
app.command(
    "wachtzin",
    cls=DutchCommand,
    short_help="Stel een wachtzin voor.",
    help=(
        "Loot een wachtzin van zes gewone woorden uit een lijst van 7.776. Het programma "
        "bewaart hem nergens: schrijf hem op papier en wis daarna het scherm."
    ),
    epilog="casuskluis wachtzin",
)(propose)
app.command(
    "zelftest",
    cls=DutchCommand,
    short_help="Kijk of het programma hier doet wat het belooft.",
    help=(
        "Probeer op deze computer wat het programma belooft: geen netwerk, geen andere "
        "programma's, eigen geheugen en eigen bestanden. Een + is goed, een - is hier niet na "
        "te gaan, en bij een ! staat wat u kunt doen. Een kluis is daarvoor niet nodig."
    ),
    epilog="casuskluis zelftest",
)(try_itself)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program.

    Args:
        arguments: What was typed behind the name of the program; None asks the system.

    Raises:
        SystemExit: Always, with one of the codes of `casuskluis.cli.failures.ExitCode`.
    """
    self_check = begin(os.environ)
    silence.catch_all(silence.tell_code)
    silence.hush_logging()
    sentence = words.refusal(self_check.run())
    if sentence:
        warn(sentence)
        raise SystemExit(ExitCode.REFUSED)
    app(args=arguments, obj=real_tools(self_check))
