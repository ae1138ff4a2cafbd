# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a parcel cannot be made, opened or read."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "exchange.parcels.errors.NotASealedFile": (
        "Dit is geen versleuteld pakket (age). Kies het bestand dat eindigt op .age, of vraag de afzender om het opnieuw te sturen."
    ),
    "exchange.parcels.errors.NewerSeal": (
        "Dit bestand is versleuteld op een manier die deze versie van het programma niet kent. Vraag de afzender om een pakket met een wachtzin of met uw sleutel."
    ),
    "exchange.parcels.errors.WrongParcelPassphrase": (
        "Deze wachtzin opent het pakket niet. Let op hoofdletters en spaties, of vraag de afzender om de wachtzin. Blijft het misgaan, dan is het bestand beschadigd: vraag het opnieuw."
    ),
    "exchange.parcels.errors.ForAnotherRecipient": (
        "Dit pakket is voor een andere ontvanger versleuteld. Met deze sleutel gaat het niet open. Vraag de afzender om een pakket voor uw sleutel."
    ),
    "exchange.parcels.errors.PassphraseNeeded": (
        "Dit pakket is met een wachtzin versleuteld en niet voor een sleutel. Vul de wachtzin in die u van de afzender kreeg."
    ),
    "exchange.parcels.errors.KeyNeeded": (
        "Dit pakket is voor een sleutel versleuteld en heeft geen wachtzin. Kies het bestand met uw sleutel."
    ),
    "exchange.parcels.errors.NotARecipient": (
        "Dit is geen sleutel van een ontvanger. Zo'n sleutel begint met age1. Kopieer hem opnieuw; een enkele verkeerde letter wordt al gezien."
    ),
    "exchange.parcels.errors.NotAnIdentity": (
        "In dit bestand staat geen geheime sleutel. Zo'n sleutel begint met AGE-SECRET-KEY-1. Kies het bestand waarin uw sleutel is bewaard."
    ),
    "exchange.parcels.errors.ParcelDamaged": (
        "Dit pakket is beschadigd of niet helemaal overgekomen. Er is niets overgenomen. Vraag de afzender om het opnieuw te sturen."
    ),
    "exchange.parcels.errors.ParcelTooLarge": (
        "Dit is te groot voor een pakket: meer dan {limit} MB. Maak een gewone back-up, of neem minder bijlagen mee."
    ),
    "exchange.parcels.errors.NotAParcel": (
        "Dit bestand is open gegaan, maar het is geen pakket van Casuskluis. Er is niets overgenomen. Kies een ander bestand."
    ),
    "exchange.parcels.errors.NewerParcel": (
        "Dit pakket is gemaakt met een nieuwere versie van het programma. Er is niets overgenomen. Werk Casuskluis bij naar versie {version} of nieuwer."
    ),
    "exchange.parcels.errors.SuspiciousParcel": (
        "Dit pakket is zo gemaakt dat het een programma kan laten vastlopen. Het is niet gelezen. Vraag de afzender om een nieuw pakket en meld het bij de beheerder."
    ),
    "storage.whole_filling.RowsRefused": (
        "Wat in dit pakket staat, past niet bij elkaar (tabel {table}). Er is niets overgenomen. Vraag de afzender om het pakket opnieuw te maken."
    ),
    "exchange.parcels.errors.OtherParcelKind": (
        "In dit pakket zitten casussen en geen hele kluis. Open uw eigen kluis en neem het pakket daar over."
    ),
    "services.keeping.outgoing.FileThereAlready": (
        "Er staat al een bestand met de naam {name}. Het is niet overschreven. Kies een andere naam of een andere map."
    ),
    "services.keeping.outgoing.PlaceInsideVault": (
        "{name} kan niet in de map van een kluis komen: daar staat alleen de kluis zelf. Kies een andere map."
    ),
    "services.parcels.whole_out.CasesHidden": (
        "In deze kluis zijn {count} casussen voor anderen afgeschermd. Die zouden meegaan. Open ze eerst samen met een collega of met noodtoegang, of laat een collega alles meenemen."
    ),
}
