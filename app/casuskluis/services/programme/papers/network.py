# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The network of a period: organisations, covenants and white spots; for inside only."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from casuskluis.documents.papers import (
    CovenantLine,
    CoverageMap,
    KeyPersonLine,
    NetworkLine,
    NetworkOverviewPaper,
)
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.network import ContactMoment, KeyPerson
from casuskluis.domain.officer import Permission
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.partner import Organisation
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.keeping.control import control_of
from casuskluis.services.papers import PrintedPaper, sound_paper
from casuskluis.services.programme.covenants import CovenantService, CovenantSheet
from casuskluis.services.programme.papers.period import period_name, period_words
from casuskluis.services.programme.white_spots import WhiteSpots, WhiteSpotService
from casuskluis.storage.transaction import Transaction


def network_overview(
    context: Context, first: date, last: date, *, with_names: bool
) -> PrintedPaper:
    """Return the network of a period, as it stood at its end or today.

    Args:
        context: The open vault.
        first: First day over which contact is counted.
        last: Last day.
        with_names: Key persons by name; only those whose consent has not ended.

    Raises:
        PeriodBackwards: When it ends before it begins.
        PaperUnsound: When the PDF fails the program's own check.
    """
    period = period_words(first, last)
    day = min(last, context.clock.today())
    spots = WhiteSpotService(context).find(first, day)
    covenants = CovenantService(context)
    sheets = covenants.lines(covenants.ids())
    with context.read(Permission.PARTNERS) as transaction:
        moments = [one for one in transaction.contact_moments.all() if one.held_on <= day]
        within = [one for one in moments if one.held_on >= first]
        spoken = {one.organisation_id for one in moments}
        codes = transaction.codes.book()
        paper = NetworkOverviewPaper(
            municipality=transaction.settings.get(SettingKey.MUNICIPALITY).value,
            period=period,
            reference_date=day,
            organisations=tuple(
                _organisation(one, moments, within, codes)
                for one in transaction.organisations.all()
                if one.id in spoken
            ),
            covenants=tuple(
                _covenant(one, day) for one in sheets if _is_in_force(one, first, day)
            ),
            coverage=_coverage(within, spots, codes),
            white_spots=tuple(_white(spots, codes)),
            key_persons=tuple(_key_persons(transaction, context.clock.today())),
            names_key_persons=with_names,
            printed_at=context.clock.now(),
            control=control_of(transaction),
        )
    return sound_paper(
        _drawn(paper),
        file_name=f"netwerkoverzicht-{period_name(first, last)}.pdf",
        title=f"Netwerkoverzicht {period}",
    )


def _drawn(paper: NetworkOverviewPaper) -> bytes:
    from casuskluis.documents import network_overview  # noqa: PLC0415 - only paper waits for it

    return network_overview.build(paper)


def _organisation(
    place: Organisation,
    moments: Iterable[ContactMoment],
    within: Iterable[ContactMoment],
    codes: CodeBook,
) -> NetworkLine:
    theirs = [one for one in within if one.organisation_id == place.id]
    themes = {one.phenomenon for one in theirs}
    labels = [one.label for one in codes.all(CodeList.PHENOMENON) if one.code in themes]
    days = [one.held_on for one in moments if one.organisation_id == place.id]
    return NetworkLine(
        name=place.name,
        kind_label=codes.label(CodeList.ORGANISATION_KIND, place.kind),
        contact_moments=len(theirs),
        last_on=max(days, default=None),
        # Labels have commas of their own, so they do not go in one by one.
        themes=("; ".join(labels),) if labels else (),
    )


def _is_in_force(sheet: CovenantSheet, first: date, day: date) -> bool:
    """Whether a covenant was in force on any day of the period."""
    covenant = sheet.covenant
    ended = covenant.ended_on is not None and covenant.ended_on < first
    return covenant.signed_on <= day and not ended


def _covenant(sheet: CovenantSheet, day: date) -> CovenantLine:
    covenant = sheet.covenant
    return CovenantLine(
        title=covenant.title,
        parties=tuple(sheet.parties.values()),
        signed_on=covenant.signed_on,
        valid_until=covenant.valid_until,
        review_on=sheet.review_on,
        dpia_on=covenant.dpia_on,
        advice_on=covenant.advice_on,
        register_reference=covenant.register_reference,
        state_label="; ".join(_state(sheet, day)),
    )


def _state(sheet: CovenantSheet, day: date) -> Iterator[str]:
    covenant = sheet.covenant
    if covenant.ended_on is not None and covenant.ended_on <= day:
        yield f"beëindigd op {dutch_date(covenant.ended_on)}"
        return
    over = covenant.valid_until is not None and covenant.valid_until < day
    yield "verlopen" if over else "geldt"
    if sheet.review_on is not None and sheet.review_on <= day:
        yield "moet opnieuw worden bekeken"
    if sheet.dpia_until is not None and sheet.dpia_until <= day:
        yield "de DPIA moet worden vernieuwd"


def _coverage(
    within: Sequence[ContactMoment], spots: WhiteSpots, codes: CodeBook
) -> CoverageMap | None:
    """Return themes against districts: a moment without either has no place in it."""
    if not (spots.districts and spots.themes):
        return None

    def count(district: str, theme: str) -> str:
        found = sum((one.district, one.phenomenon) == (district, theme) for one in within)
        return f"{found or ''}"

    districts = [spot.code for spot in spots.districts]
    return CoverageMap(
        row_header="Thema",
        columns=tuple(codes.label(CodeList.DISTRICT, one) for one in districts),
        rows=tuple(
            (
                codes.label(CodeList.PHENOMENON, spot.code),
                tuple(count(one, spot.code) for one in districts),
            )
            for spot in spots.themes
        ),
    )


def _white(spots: WhiteSpots, codes: CodeBook) -> Iterator[str]:
    for title, code_list, found in (
        ("Wijk", CodeList.DISTRICT, spots.districts),
        ("Thema", CodeList.PHENOMENON, spots.themes),
    ):
        for spot in found:
            if spot.is_white:
                yield f"{title}: {codes.label(code_list, spot.code)}"


def _key_persons(transaction: Transaction, today: date) -> Iterator[KeyPersonLine]:
    """Yield those who agreed and still do: today, whatever the period."""
    willing = [one for one in transaction.key_persons.all() if not one.has_expired(today)]
    ids = [one.organisation_id for one in willing if one.organisation_id is not None]
    places = transaction.organisations.by_id(ids)
    for one in sorted(willing, key=_by_name):
        place = places.get(one.organisation_id) if one.organisation_id is not None else None
        yield KeyPersonLine(
            name=one.name.display,
            role=one.role,
            organisation=place.name if place else "",
            consent_until=one.consent_until,
        )


def _by_name(person: KeyPerson) -> str:
    return person.name.sorted_display.casefold()
