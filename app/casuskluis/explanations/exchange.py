# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a file of others cannot be read."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "exchange.sources.EmptyFile": "Er staat niets in dit bestand. Controleer of u het juiste bestand koos.",
    "exchange.sources.FileTooLarge": (
        "Dit bestand is groter dan {limit} MB. Splits het in kleinere bestanden en lees die een voor een in."
    ),
    "exchange.sources.FileUnreadable": (
        "Dit bestand is niet te openen. Controleer of het nog bestaat, of u het mag lezen en of het niet in een ander programma open staat."
    ),
    "exchange.text.UnreadableText": (
        "Dit bestand is geen tekst die het programma kan lezen. Sla het opnieuw op als CSV (UTF-8), als vCard of als .xlsx."
    ),
    "exchange.container.NotAnExcelFile": (
        "Dit is geen Excel-bestand, ook al lijkt de naam erop. Open het in Excel en sla het op als Excel-werkmap (.xlsx)."
    ),
    "exchange.container.OldExcelFile": (
        "Dit is een oud of binair Excel-bestand (.xls of .xlsb). Open het in Excel en sla het op als Excel-werkmap (.xlsx)."
    ),
    "exchange.container.ExcelProtected": (
        "Dit Excel-bestand is beveiligd met een wachtwoord. Open het in Excel, haal het wachtwoord eraf en sla een kopie op."
    ),
    "exchange.container.ExcelDamaged": (
        "Dit Excel-bestand is beschadigd. Open het in Excel, laat Excel het herstellen en sla het opnieuw op als .xlsx."
    ),
    "exchange.container.SuspiciousFile": (
        "Dit bestand is zo gemaakt dat het een programma kan laten vastlopen. Het is niet gelezen. Vraag de afzender om een nieuw bestand en meld het bij de beheerder."
    ),
    "exchange.container.SheetMissing": "Dit werkblad bestaat niet of is verborgen. Kies een ander werkblad.",
    "exchange.table.TooManyRows": (
        "Dit blad is te groot: er staan meer dan {limit} regels in, of cellen die heel ver weg liggen. Kopieer alleen de gevulde regels naar een nieuw bestand."
    ),
    "exchange.table.NoHeaderRow": (
        "Er is geen regel met kolomnamen gevonden. Zet boven de gegevens een regel met namen als Achternaam, Voornaam en Geboortedatum."
    ),
    "exchange.columns.NoUsableColumns": (
        "Geen enkele kolom lijkt op een naam. Zet boven de kolommen een naam als Achternaam of Naam, of wijs zelf aan welke kolom de naam bevat."
    ),
    "exchange.vcards.NotAVCard": (
        "In dit bestand staat geen enkel adreskaartje (vCard). Exporteer de contactpersonen opnieuw als .vcf of als CSV."
    ),
}
