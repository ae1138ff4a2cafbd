# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What goes with the data in an access dossier: why they are there, and the rights.

The facts are those of AVG article 15, paragraph 1, under a to h.
"""

from casuskluis.documents.composer import Composer
from casuskluis.documents.openings import write_note
from casuskluis.documents.papers import AccessDossierPaper

_DECISIONS = (
    "Mensen nemen de besluiten. Casuskluis neemt geen besluiten en geeft niemand een score."
)
_RIGHTS = (
    (
        "Rectificatie (AVG artikel 16): klopt iets niet of ontbreekt er iets? Vraag ons het "
        "te verbeteren of aan te vullen."
    ),
    (
        "Wissing (AVG artikel 17): zijn gegevens niet meer nodig of mochten wij ze niet "
        "hebben? Vraag ons ze te wissen."
    ),
    (
        "Beperking (AVG artikel 18): vraag ons gegevens niet te gebruiken zolang uw verzoek of "
        "bezwaar loopt."
    ),
    (
        "Bezwaar (AVG artikel 21): bent u het er niet mee eens dat wij uw gegevens gebruiken? "
        "Zeg ons waarom. Wij wegen het opnieuw."
    ),
    (
        "Klacht (AVG artikel 77): u kunt een klacht indienen bij de Autoriteit "
        "Persoonsgegevens, Postbus 93374, 2509 AJ Den Haag."
    ),
)
_ANSWER = (
    "Wij antwoorden binnen een maand. Is uw verzoek ingewikkeld, dan kan dat twee maanden "
    "langer duren; dat hoort u dan binnen de eerste maand."
)


def write_guide(composer: Composer, paper: AccessDossierPaper) -> None:
    """Write why the data are there, where they come from and who received them."""
    markup = composer.text.markup
    with composer.section():
        composer.heading(2, "Over uw gegevens")
        composer.facts(
            [
                ("Doel en grondslag", markup(paper.legal_basis)),
                ("Waar komen ze vandaan?", markup(paper.sources)),
                ("Wie kregen ze?", markup(paper.recipients)),
                ("Hoe lang bewaren wij ze?", markup(paper.retention)),
                ("Wie neemt besluiten?", markup(_DECISIONS)),
            ]
        )
        if paper.masked_people:
            write_note(composer, "Andere mensen", _masked(paper.masked_people))


def _masked(people: int) -> str:
    if people == 1:
        return (
            "In dit dossier komt 1 ander mens voor. De naam is weggelaten. Er staat [derde 1]."
        )
    return (
        f"In dit dossier komen {people} andere mensen voor. Hun namen zijn weggelaten. Er "
        "staat [derde 1], [derde 2] en zo verder. Hetzelfde nummer is steeds dezelfde persoon."
    )


def write_rights(composer: Composer, paper: AccessDossierPaper) -> None:
    """Write what the person may ask, and where."""
    markup = composer.text.markup
    with composer.section():
        composer.heading(2, "Uw rechten")
        composer.bullets([markup(right) for right in paper.rights or _RIGHTS])
        composer.labelled("Hier kunt u terecht", paper.contact_point)
        composer.prose(_ANSWER)
