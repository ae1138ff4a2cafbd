# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a case list cannot be taken in, or an import not undone."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "exchange.moving.correcting.CorrectionUnreadable": "Deze waarde is niet te lezen; de oude blijft staan. Schrijf een datum als dd-mm-jjjj, en kies een fase, duiding of reden uit de lijst.",
    "services.moving.opened.ColumnWithheld": "Deze kolom gaat over geloof, afkomst, nationaliteit of een foto; zulke gegevens mogen niet in de kluis staan. Kies voor deze kolom dat ze niet wordt overgenomen.",
    "services.moving.taking.NothingToTakeIn": "Geen enkele rij van deze lijst kan nu worden overgenomen; er is niets gewijzigd. Bekijk bij elke rij de reden, kies of vul aan, en probeer het opnieuw.",
    "services.moving.taking.ListOutdated": "De kluis is veranderd sinds deze lijst is gelezen; er is niets overgenomen. Open de lijst opnieuw: dan ziet u wie er al bekend is.",
    "services.moving.taking.MunicipalityUnclear": "Het is niet duidelijk welke organisatie uw gemeente is, en daar horen acties en notities bij; er is niets overgenomen. Geef bij Partners precies één organisatie de rol van gemeente.",
    "services.moving.undoing.UndoneAlready": "Deze overname is al ongedaan gemaakt. Kies een andere, of doe niets: er is niets meer te verwijderen.",
    "services.moving.undoing.WorkedOnSince": "Aan een deel van deze overname is later gewerkt: {numbers}. Er is niets verwijderd. Kies dat dit mag blijven en de rest weggaat, of laat alles staan.",
    "services.moving.undoing.ImportUnknown": "Deze overname heeft iets gemaakt dat hier niet ongedaan te maken is; er is niets verwijderd. Zoek het op en verwijder het op de pagina waar het staat.",
}
