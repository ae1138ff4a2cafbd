# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every command of the program: its words, its keys, and when it can be given."""

from dataclasses import dataclass
from enum import StrEnum

from casuskluis.domain.officer import Permission
from casuskluis_ui.admission import NEEDS
from casuskluis_ui.shell.commands.when import ALWAYS, EVERYBODY_INSIDE, INSIDE, WRITING, When

_CASEWORK = frozenset({Permission.ALL_CASES, Permission.OWN_CASES})


class Group(StrEnum):
    """Under which heading a command stands, in menu and overview."""

    GO = "Ga naar"
    NEW = "Nieuw"
    FIND = "Zoeken"
    WAY = "Heen en terug"
    EDIT = "Bewerken"
    VIEW = "Beeld"
    VAULT = "Kluis"
    HELP = "Hulp"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing that can be asked.

    Attributes:
        name: Stable English name.
        words: Dutch, as in menu and palette.
        keys: In the notation of Qt; the first one is shown.
        group: Its heading.
        when: In which situation it can be given.
        icon: Name of an icon.
        section: The section it goes to; empty when it stays.
        primary: Presses the main button of that section afterwards.
        opens: Name of a form of that section that opens afterwards; empty for none.
        of_page: Somebody else hears the keys: the page in view, or every window and dialog.
        found_by: More words by which somebody looks for it.
    """

    name: str
    words: str
    group: Group
    keys: tuple[str, ...] = ()
    when: When = EVERYBODY_INSIDE
    icon: str = ""
    section: str = ""
    primary: bool = False
    opens: str = ""
    of_page: bool = False
    found_by: str = ""


def _going(section: str, title: str, keys: str, icon: str, found_by: str = "") -> Command:
    return Command(
        name=f"go_{section}",
        words=f"Naar {title}",
        group=Group.GO,
        keys=(keys,),
        when=When(needs=NEEDS.get(section, frozenset())),
        icon=icon,
        section=section,
        found_by=found_by,
    )


def _making(section: str, words: str, needs: frozenset[Permission], icon: str) -> Command:
    return Command(
        name=f"new_{section}",
        words=words,
        group=Group.NEW,
        when=When(states=WRITING, needs=needs),
        icon=icon,
        section=section,
        primary=True,
        found_by="maken toevoegen vastleggen registreren",
    )


GOING = (
    _going("today", "Vandaag", "Ctrl+1", "house", "begin start"),
    _going("notifications", "Meldingen", "Ctrl+2", "inbox"),
    _going("cases", "Casussen", "Ctrl+3", "folder", "dossier zaken"),
    _going("meetings", "Overleggen", "Ctrl+4", "calendar-days", "agenda casusoverleg"),
    _going("partners", "Partners", "Ctrl+5", "handshake", "contacten organisaties"),
    _going("actions", "Acties", "Ctrl+6", "list-checks", "afspraken"),
    _going("programme", "Programma", "Ctrl+7", "landmark", "doelen convenanten"),
    _going("persons", "Personen", "Ctrl+8", "user", "betrokkenen"),
    _going("care", "Zorgvuldigheid", "Ctrl+9", "shield-check", "vernietigen datalekken inzage"),
    _going("overviews", "Overzichten", "Ctrl+Shift+O", "chart-column", "cijfers rapportage"),
    _going("journal", "Logboek", "Ctrl+Shift+J", "history"),
    _going("settings", "Instellingen", "Ctrl+,", "settings", "termijnen weergave wachtzin"),
)
MAKING = (
    Command(
        name="new_here", words="Nieuw op deze pagina", group=Group.NEW, keys=("Ctrl+N",),
        when=When(states=WRITING), icon="plus", of_page=True, found_by="maken toevoegen",
    ),
    _making("notifications", "Nieuwe melding", _CASEWORK, "file-plus"),
    _making("meetings", "Nieuw overleg", frozenset({Permission.MEETINGS}), "calendar-plus"),
    _making("partners", "Nieuwe partner of contactpersoon", frozenset({Permission.PARTNERS}),
            "user-plus"),
    _making("actions", "Nieuwe actie", _CASEWORK, "square-check"),
    _making("persons", "Nieuwe persoon", _CASEWORK, "user-plus"),
)  # fmt: skip
FINDING = (
    Command(
        name="palette", words="Ga naar of doe…", group=Group.FIND, keys=("Ctrl+K",),
        icon="search", found_by="palet opdracht",
    ),
    Command(
        name="search", words="Zoeken in alles", group=Group.FIND, keys=("Ctrl+Shift+F",),
        when=When(needs=_CASEWORK), icon="text-search", found_by="notities besluiten tekst",
    ),
    Command(
        name="filter", words="Zoekveld van de pagina", group=Group.FIND, keys=("Ctrl+F",),
        icon="list-filter",
    ),
)  # fmt: skip
WAY = (
    Command(
        name="back", words="Terug", group=Group.WAY, keys=("Alt+Left",), icon="arrow-left",
        found_by="vorige",
    ),
    Command(
        name="forward", words="Vooruit", group=Group.WAY, keys=("Alt+Right",),
        icon="arrow-right", found_by="volgende",
    ),
    Command(
        name="navigation", words="Naar de lijst met onderdelen", group=Group.WAY,
        keys=("Alt+0",), icon="list-filter", found_by="navigatie menu links",
    ),
    Command(
        name="refresh", words="Pagina verversen", group=Group.WAY, keys=("F5",),
        icon="refresh-cw", found_by="opnieuw laden",
    ),
)  # fmt: skip
EDITING = (
    Command(
        name="undo", words="Ongedaan maken", group=Group.EDIT, keys=("Ctrl+Z",),
        when=When(states=WRITING), icon="undo-2", found_by="terugzetten prullenbak",
    ),
    Command(
        name="print", words="Afdrukken", group=Group.EDIT, keys=("Ctrl+P",), icon="printer",
        found_by="printen pdf papier",
    ),
)  # fmt: skip
VIEWING = (
    Command(
        name="quiet", words="Rustige modus: namen verbergen of tonen", group=Group.VIEW,
        keys=("F9",), icon="eye-off", of_page=True, found_by="discreet beamer meekijken",
    ),
    Command(
        name="full_screen", words="Volledig scherm", group=Group.VIEW, keys=("F11",),
        when=When(states=ALWAYS), icon="maximize",
    ),
    Command(
        name="share_screen", words="Schermdeling toestaan (10 minuten)", group=Group.VIEW,
        when=When(states=WRITING), icon="monitor",
        found_by="schermafbeelding opname hulp op afstand meekijken teams",
    ),
    Command(
        name="larger", words="Tekst groter", group=Group.VIEW, keys=("Ctrl++", "Ctrl+="),
        when=When(states=ALWAYS), icon="zoom-in", found_by="vergroten zoom letter",
    ),
    Command(
        name="smaller", words="Tekst kleiner", group=Group.VIEW, keys=("Ctrl+-",),
        when=When(states=ALWAYS), icon="zoom-out", found_by="verkleinen zoom letter",
    ),
    Command(
        name="normal_size", words="Tekst op gewone grootte", group=Group.VIEW,
        keys=("Ctrl+0",), when=When(states=ALWAYS), icon="type", found_by="zoom letter",
    ),
)  # fmt: skip
VAULT = (
    Command(
        name="back_up", words="Nu een back-up maken", group=Group.VAULT,
        when=When(states=WRITING, needs=frozenset({Permission.BACKUP})), icon="hard-drive",
        found_by="backup reservekopie",
    ),
    Command(
        name="give_parcel", words="Casussen geven aan een andere kluis", group=Group.VAULT,
        when=When(states=WRITING, needs=_CASEWORK), icon="archive",
        section="cases", opens="parcel_cases",
        found_by="pakket overdragen gemeente collega versleuteld age",
    ),
    Command(
        name="take_parcel", words="Pakket met casussen innemen", group=Group.VAULT,
        when=When(states=WRITING, needs=_CASEWORK), icon="archive-restore",
        section="cases", opens="parcel_file",
        found_by="ontvangen overnemen samenvoegen gemeente collega age",
    ),
    Command(
        name="take_all", words="Alles meenemen in één bestand", group=Group.VAULT,
        when=When(states=WRITING, needs=frozenset({Permission.REQUESTS})), icon="download",
        section="settings", opens="whole_out",
        found_by="exporteren overstappen verhuizen open formaat age json",
    ),
    Command(
        name="lock", words="Kluis vergrendelen", group=Group.VAULT, keys=("Ctrl+L",),
        when=When(states=INSIDE), icon="lock", found_by="sluiten pauze weg",
    ),
    Command(
        name="quit", words="Casuskluis afsluiten", group=Group.VAULT, keys=("Ctrl+Q",),
        when=When(states=ALWAYS), icon="log-out", found_by="stoppen einde",
    ),
)  # fmt: skip
MOVING = (
    Command(
        name="move_in", words="Overstappen vanuit een lijst…", group=Group.VAULT,
        when=When(states=WRITING, needs=_CASEWORK), icon="file-spreadsheet", section="moving",
        found_by="excel csv casuslijst inlezen importeren overnemen oude lijst",
    ),
)  # fmt: skip
HELPING = (
    Command(
        name="overview", words="Toetsen en opdrachten", group=Group.HELP, keys=("F1",),
        when=When(states=ALWAYS), icon="keyboard", found_by="sneltoetsen hulp",
    ),
    Command(
        name="manual", words="Handboek", group=Group.HELP, keys=("Shift+F1",), icon="book-open",
        found_by="handleiding hulp uitleg",
    ),
    Command(
        name="about", words="Over Casuskluis", group=Group.HELP, icon="info",
        found_by="versie licentie software van anderen colofon",
    ),
)  # fmt: skip
COMMANDS: tuple[Command, ...] = (
    *GOING, *MAKING, *FINDING, *WAY, *EDITING, *VIEWING, *VAULT, *MOVING, *HELPING,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageKeys:
    """Keys that a part of the program hears itself; told in the overview only."""

    keys: str
    words: str
    group: str


PAGE_KEYS = (
    PageKeys("Ctrl+Return", "Formulier opslaan", "In een formulier"),
    PageKeys("Esc", "Formulier of venster sluiten", "In een formulier"),
    PageKeys("Alt+Down", "Kalender of keuzelijst openen", "In een formulier"),
    PageKeys("F7", "Volgend onbekend woord", "In een tekst"),
    PageKeys("Alt+1 / Alt+2 / Alt+3", "Feit, waarneming of duiding", "In een tekst"),
    PageKeys("Ctrl+Shift+V", "Plakken zonder opmaak", "In een tekst"),
    PageKeys("Alt+Up / Alt+Down", "Punt of regel verplaatsen", "In een lijst of agenda"),
    PageKeys("Return", "Openen", "In een lijst of agenda"),
    PageKeys("Ctrl+Tab", "Volgend tabblad", "In een lijst of agenda"),
    PageKeys("F2", "Minuten van een agendapunt", "In een lijst of agenda"),
    PageKeys("F3", "Agendapunt alleen voor…", "In een lijst of agenda"),
    PageKeys("Ctrl+B", "Besluit typen", "Tijdens het overleg"),
    PageKeys("Ctrl+Shift+A", "Actie typen", "Tijdens het overleg"),
    PageKeys("Ctrl+Return", "Punt besproken", "Tijdens het overleg"),
    PageKeys("Ctrl+D", "Punt doorschuiven", "Tijdens het overleg"),
    PageKeys("Ctrl+PgUp / Ctrl+PgDown", "Vorig of volgend punt", "Tijdens het overleg"),
    PageKeys("Alt+1 … Alt+9", "Aanwezig of afwezig", "Tijdens het overleg"),
    PageKeys("Alt+Shift+1 … Alt+Shift+3", "Feit, waarneming, duiding", "Tijdens het overleg"),
    PageKeys("Ctrl+Return", "Rij klopt, volgende met twijfel", "Bij het overstappen"),
    PageKeys("Ctrl+PgUp / Ctrl+PgDown", "Vorige of volgende rij", "Bij het overstappen"),
    PageKeys("Ctrl+H", "Herinnering kopiëren", "Bij acties"),
)
"""What is not a command of the window but belongs in the overview of keys."""


def command(name: str) -> Command:
    """Return the command of a name.

    Raises:
        LookupError: When there is none.
    """
    for one in COMMANDS:
        if one.name == name:
            return one
    raise LookupError(name)


def key_words(keys: str) -> str:
    """Return keys in Dutch, as on the keyboard: "Ctrl+Shift+F", "Alt+←", "Enter"."""
    words = {
        "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter",
        "PgDown": "PgDn",
    }  # fmt: skip
    said = keys
    for english, dutch in words.items():
        said = said.replace(english, dutch)
    return said
