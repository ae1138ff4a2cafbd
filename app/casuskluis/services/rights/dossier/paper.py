# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From everything on a person to the paper of the dossier."""

from collections.abc import Iterator
from datetime import date

from casuskluis.documents.papers import AccessDossierPaper, Withheld
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.request import AccessRequest
from casuskluis.domain.setting import Setting, SettingKey, Unit
from casuskluis.services.context import Context
from casuskluis.services.keeping.control import control_now
from casuskluis.services.keeping.settings import CodeService, SettingService
from casuskluis.services.rights.dossier.chapters import LEFT_NOTIFIER, LEFT_SOURCE, Chapters
from casuskluis.services.rights.dossier.choices import GROUNDS, DossierChoices, Ground
from casuskluis.services.rights.dossier.histories import history_chapter
from casuskluis.services.rights.dossier.people import masker_for
from casuskluis.services.rights.dossier.reading import Everything
from casuskluis.services.rights.dossier.references import references_of
from casuskluis.services.rights.dossier.telling import COLLEAGUE, Teller

_UNITS = {Unit.DAYS: "dagen", Unit.WEEKS: "weken", Unit.MONTHS: "maanden", Unit.YEARS: "jaar"}


def dossier_paper(
    context: Context, request: AccessRequest, everything: Everything, choices: DossierChoices
) -> AccessDossierPaper:
    """Return the paper, with the names of others taken out.

    Raises:
        WithheldWithoutGround: When something is left out and no ground is given.
    """
    settings = SettingService(context)
    codes = CodeService(context).book()
    masker = masker_for(everything, choices.names, codes)
    teller = Teller(everything, references_of(everything), codes, masker)
    chapters = Chapters(teller, choices)
    made = (*chapters.all(), history_chapter(chapters))
    subject = everything.subject
    return AccessDossierPaper(
        municipality=settings.get(SettingKey.MUNICIPALITY).value,
        request_number=request.number,
        received_on=request.received_on,
        identity_check=_checked(request.identity_checked_on, request.identity_method, teller),
        answer_due=request.due_on,
        subject_name=subject.name.display,
        subject_birth_date=str(subject.birth_date or ""),
        reference_date=context.clock.today(),
        contact_point=settings.get(SettingKey.CONTACT_POINT).value,
        legal_basis=settings.get(SettingKey.LEGAL_BASIS).value,
        retention=_retention(settings.get(SettingKey.CASE_RETENTION)),
        sources=_sources(chapters, codes),
        recipients=_recipients(everything),
        chapters=made,
        withheld=tuple(_withheld(chapters)),
        masked_people=masker.people,
        printed_at=context.clock.now(),
        control=control_now(context),
    )


def _checked(on: date | None, method: str, teller: Teller) -> str:
    day = dutch_date(on) if on else ""
    return ", ".join(part for part in (day, teller.masker.mask(method)) if part)


def _retention(term: Setting) -> str:
    return (
        f"Tot {term.number()} {_UNITS.get(term.unit, term.unit)} na het sluiten van de casus."
    )


def _sources(chapters: Chapters, codes: CodeBook) -> str:
    """Return the kinds of organisations the data came from, those shielded left out."""
    known = chapters.teller.everything
    places = [
        item.source_id for item in known.information if not chapters.hides_source_of(item)
    ]
    places += [
        told.notifier_organisation_id
        for told in known.notifications
        if not chapters.hides_notifier_of(told)
    ]
    found = (known.organisations.get(place or 0) for place in places)
    names = [
        codes.label(CodeList.ORGANISATION_KIND, one.kind) or one.name for one in found if one
    ]
    return "; ".join(dict.fromkeys(names))


def _recipients(everything: Everything) -> str:
    places = [one.organisation_id for one in everything.disclosures if not one.refused]
    names = [everything.organisations[one].name for one in places if one is not None]
    return "; ".join(dict.fromkeys(names))


def _withheld(chapters: Chapters) -> Iterator[Withheld]:
    """Return what is left out, without telling what it says."""
    met = chapters.teller.left_out
    others = GROUNDS[Ground.OTHERS]
    masker = chapters.teller.masker
    if met[COLLEAGUE] or masker.officials_met:
        yield Withheld(what="Namen van medewerkers; hun functie staat er wel", ground=others)
    lines = (
        ("Namen van andere mensen", others, masker.people),
        ("Wie de melding deed", others, met[LEFT_NOTIFIER]),
        (
            "De bron van informatie, omdat de bron voorwaarden stelde",
            GROUNDS[Ground.SUBJECT],
            met[LEFT_SOURCE],
        ),
    )
    yield from (
        Withheld(what=what, ground=why, count=count) for what, why, count in lines if count
    )
    chosen = [chapters.choices.of(item).ground for item in chapters.withheld()]
    for ground in dict.fromkeys(one for one in chosen if one is not None):
        yield Withheld(
            what="Informatie in uw casus", ground=GROUNDS[ground], count=chosen.count(ground)
        )
