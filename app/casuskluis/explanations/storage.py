# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when the database file gets in the way."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "storage.failures.NewerSchema": (
        "Deze kluis is gebruikt met een nieuwere versie van Casuskluis. Open de kluis met die "
        "nieuwere versie. Er is niets gewijzigd."
    ),
    "storage.failures.OlderSchema": (
        "Deze kluis moet eerst worden bijgewerkt naar deze versie van Casuskluis. Dat kan niet als "
        "u alleen leest. Laat de collega die de kluis open heeft het programma bijwerken, of open "
        "de kluis gewoon zodra zij vrij is."
    ),
    "storage.failures.MigrationFailed": (
        "Het bijwerken van de kluis naar deze versie is niet gelukt. De kluis is niet gewijzigd. "
        "Werk verder met de vorige versie van Casuskluis en meld dit aan uw beheerder."
    ),
    "storage.failures.StorageFull": (
        "Er kan niet naar de schijf worden geschreven: de schijf is vol of niet bereikbaar. Er is "
        "niets opgeslagen. Maak ruimte vrij of herstel de verbinding en sla opnieuw op."
    ),
    "storage.failures.StorageBusy": (
        "De kluis is even bezet. Er is niets opgeslagen. Wacht een paar tellen en probeer opnieuw."
    ),
    "storage.failures.StorageDamaged": (
        "De kluis is beschadigd. Sluit het programma, bewaar de map van de kluis en zet de laatste "
        "back-up terug."
    ),
    "storage.failures.StorageUnread": (
        "De schijf of de verbinding ermee gaf even een leesfout. De kluis is daarna helemaal "
        "nagelezen en is niet beschadigd. Probeer het opnieuw; komt dit vaker voor, zet de kluis "
        "dan op een andere schijf."
    ),
    "storage.failures.StorageRefused": (
        "De kluis kon deze opdracht niet uitvoeren. Er is niets gewijzigd. Sluit het programma, "
        "open het opnieuw en probeer het nog eens."
    ),
    "storage.failures.StillInUse": (
        "Dit gegeven wordt nog ergens anders in de kluis gebruikt. Haal het daar eerst weg en "
        "verwijder het dan opnieuw."
    ),
    "storage.failures.AlreadyStored": (
        "Dit nummer of deze code bestaat al in de kluis. Kies een ander nummer en sla opnieuw op."
    ),
    "storage.failures.ReferenceMissing": (
        "Een gegeven waarnaar u verwijst staat niet (meer) in de kluis. Ververs het scherm, kies "
        "opnieuw en sla dan op."
    ),
    "storage.failures.NotWriting": (
        "Het programma wilde iets wijzigen tijdens het lezen. Er is niets gewijzigd. Meld dit aan "
        "uw beheerder."
    ),
}
