# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Words: those that are names too, and those by which a refusal tells what was found."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from casuskluis.documents.leaks import Leak, LeakKind, bare, letters_of
from casuskluis.services.rights.dossier.ordinary import ORDINARY

_HEADINGS = (
    "aandachtspunten aanleiding aantekeningen aanwezig aanwezigheid actie actielijst acties "
    "adres afgemeld afspraak afspraken afzender agenda agendapunt als alternatieven anoniem "
    "antwoord april artikel augustus beeld beeldvorming beschermend besluit besluiten "
    "besluitvorming bestuur betreft betrokkene bijlage bijlagen blad bladzijde blijft broer "
    "bron burgemeester casus casusoverleg casusregisseur conclusie controlegetal criteria "
    "daarna daarom dan datum de december deelnemer deelnemers deze dinsdag doel doelen "
    "doelgroep doet domein donderdag duiding duur een eerst eigenaar einde en evaluatie "
    "exemplaar familie fase februari feit feiten functie gaat geboortedatum geboren geeft "
    "geen geheim geheimhouder geheimhouding gemeente gesprek gevolg gevraagd gewicht gezin "
    "grond gronden grondslag handtekening heeft het informatie inhoud interventie januari "
    "jongen juli juni kan kenmerk kernpartner kind komt krijgt laat leefgebied leefgebieden "
    "leren lid lijst maakt maandag maar maart maatregel mag man mei meisje melder melding "
    "meldingen mening ministerie minuten moeder moet moment naam namen nb niet nn nodig "
    "noodzaak notulen notulist november nummer nvt of oktober omdat onbekend onderwerp "
    "ontvangen ontvanger oordeel oordeelsvorming opdracht openbaar opening opmerking "
    "opmerkingen organisatie ouders overleg overlegdatum pagina paraaf partner partners "
    "periode persoonsgegevens plaats plan politie positief postadres procesregisseur "
    "proportionaliteit punt rapport recht rechten reden resultaat risico rol ruimte "
    "samenvatting school september situatie slot soort stand start status stuk "
    "subsidiariteit taak tekst telefoon termijn test tijd toelichting toen toets uiterlijk "
    "uitgave uitkomst uitnodiging uur vader veiligheid verslag vertegenwoordiger "
    "vertrouwelijk vervolg voorstel voortgang voorwaarde voorzitter vraag vragen vriend "
    "vrienden vrijdag vrouw waargenomen waarneming want weegformulier weegploeg weging werk "
    "wet wil woensdag wonen woning wordt zaak zal zaterdag zegt zienswijze ziet zit zondag "
    "zorg zorgen zus "
)
COMMON = ORDINARY | frozenset(_HEADINGS.split())
"""Words that stand on the papers anyway. As one word they are only a name where the officer's
own text uses them so; as part of a whole name they always count."""

_WORD = re.compile(r"[^\W_]+")
_OPENS = re.compile(r"(?:^|[.!?:;\n•–])[\s\"“”(\[]*$")
_BEFORE = 6

KIND_WORDS: Mapping[LeakKind, str] = {
    LeakKind.NAME: "de naam van iemand",
    LeakKind.ALIAS: "een bijnaam",
    LeakKind.NUMBER: "een casus- of meldingsnummer",
    LeakKind.ADDRESS: "een adres",
    LeakKind.CONTACT: "een telefoonnummer of e-mailadres",
    LeakKind.BIRTH_DATE: "een geboortedatum",
    LeakKind.BSN: "een burgerservicenummer",
    LeakKind.TEXT: "een tekst die niet voor deze lezer is",
    LeakKind.RED: "een woord of nummer dat op iemand wijst",
}
_MOST_TOLD = 4


def used_as_names(texts: Iterable[str]) -> frozenset[str]:
    """Return the common words that these texts write with a capital inside a sentence."""
    found = set()
    for text in texts:
        plain = bare(text)
        for match in _WORD.finditer(plain):
            word = match[0]
            if not word[0].isupper() or (folded := word.casefold()) not in COMMON:
                continue
            if not _OPENS.search(plain[max(match.start() - _BEFORE, 0) : match.start()]):
                found.add(folded)
    return frozenset(found)


def is_common(word: str) -> bool:
    """Whether a part of a name is a word that stands on the papers anyway."""
    return letters_of(word) in COMMON


FILE = -1
"""In the place of a page: a text of a file that has none."""
_WHERE = {0: "in de bladwijzers of kenmerken", FILE: "in een tekst van het bestand"}


def told(leaks: Iterable[Leak]) -> str:
    """Return where what was found, in Dutch and without the words themselves."""
    lines = list(dict.fromkeys(_line(leak) for leak in leaks))
    more = "; en meer" if len(lines) > _MOST_TOLD else ""
    return "; ".join(lines[:_MOST_TOLD]) + more


def told_of_file(leaks: Iterable[Leak]) -> str:
    """Return what was found in a file without pages."""
    return told(replace(leak, page=FILE) for leak in leaks)


def pages_of(leaks: Iterable[Leak]) -> str:
    """Return the pages, in Dutch; nothing for what belongs to the whole document."""
    return ", ".join(str(page) for page in sorted({leak.page for leak in leaks} - {0}))


def kinds_of(leaks: Iterable[Leak]) -> str:
    """Return the kinds of what was found, in Dutch."""
    return ", ".join(dict.fromkeys(KIND_WORDS[leak.kind] for leak in leaks))


def _line(leak: Leak) -> str:
    where = f"op pagina {leak.page}" if leak.page > 0 else _WHERE[leak.page]
    item = f" (van agendapunt {leak.item})" if leak.item else ""
    return f"{where} {KIND_WORDS[leak.kind]}{item}"
