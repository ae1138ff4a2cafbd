# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Fixed Dutch texts of the overview: how figures are protected, and what words mean."""

METHOD = (
    (
        "Aantallen onder de drempelwaarde zijn niet vermeld. Ook andere aantallen zijn "
        "weggelaten, zodat een verborgen aantal niet uit de totalen is terug te rekenen."
    ),
    (
        "Alle tabellen zijn samen gecontroleerd. Voor ieder verborgen klein aantal kan de "
        "lezer alleen afleiden dat het ergens tussen nul en ten minste de drempelwaarde ligt."
    ),
    (
        "De tabellen over opgenomen casussen splitsen de regel 'Persoonsgerichte aanpak' "
        "verder uit: hun totalen zijn de aantallen van die regel."
    ),
    (
        "Vergelijk dit overzicht niet met een ander overzicht over dezelfde jaren: wat in het "
        "ene verborgen is, kan door het andere toch te berekenen zijn. Maak daarom één "
        "overzicht per jaar."
    ),
)
TERMS = (
    ("Melding", "Iemand vertelt de gemeente over zorgelijk gedrag."),
    (
        "Weging",
        "Gemeente, politie en Openbaar Ministerie beoordelen samen of iemand wordt opgenomen.",
    ),
    ("Casus", "Het werk rond één persoon binnen de persoonsgerichte aanpak."),
    (
        "Opgenomen casus",
        "Een melding met als uitkomst 'Persoonsgerichte aanpak', in het jaar van de melding.",
    ),
    (
        "Persoonsgerichte aanpak",
        "Een mix van maatregelen en hulp, afgestemd op één persoon of zijn directe omgeving.",
    ),
    ("Fenomeen", "De stroming waarmee de zorgen te maken hebben, voor zover die te duiden is."),
)
