# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something is the matter with the vault itself."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.vault import errors

SENTENCES: Mapping[type[CasuskluisError], str] = {
    errors.VaultError: "Er ging iets mis met de kluis. Er is niets gewijzigd. Probeer het opnieuw; lukt het weer niet, zet dan een back-up terug.",
    errors.WrongPassphrase: "Deze wachtzin is niet juist. De kluis zelf is in orde. Let op hoofdletters en de toetsenbordindeling en probeer het opnieuw, of gebruik de herstelcode van het noodblad.",
    errors.WrongRecoveryCode: "Deze herstelcode hoort niet bij deze kluis. Pak het noodblad met de naam van deze kluis, of open met de wachtzin.",
    errors.RecoveryCodeMistyped: "In de herstelcode zit een typefout. Vergelijk alle 28 tekens met het noodblad en typ de code opnieuw.",
    errors.PassphraseTooWeak: "Deze wachtzin is te zwak. Kies vijf of meer willekeurige woorden achter elkaar.",
    errors.PassphraseTooShort: "Deze wachtzin is te kort. Kies minstens {minimum} tekens, liefst vijf of meer willekeurige woorden achter elkaar.",
    errors.PassphraseTooUniform: "Deze wachtzin is te makkelijk te raden. Gebruik minstens {minimum} verschillende tekens, liefst vijf of meer willekeurige woorden achter elkaar.",
    errors.HeaderMissing: "In de map ‘{place}’ ontbreken de sleutelbestanden vault.json en vault.json.2. Kies een andere map, of zet een back-up van deze kluis terug.",
    errors.HeaderDamaged: "Beide sleutelbestanden van deze kluis zijn beschadigd. Werk er niet in verder en zet een back-up terug. Verander zelf niets in de map.",
    errors.HeaderForged: "De wachtzin of herstelcode klopt, maar de sleutelbestanden zijn buiten het programma om gewijzigd. Meld dit bij de beveiliging (CISO) en zet een back-up terug.",
    errors.OfficerUnnamed: "Bij deze wachtzin staat nog niet van wie hij is. Vul de naam in zoals die in het logboek moet staan.",
    errors.OfficerExists: "Iemand met deze naam heeft al een wachtzin. Kies een andere naam, bijvoorbeeld met een voorletter erbij.",
    errors.OfficerUnknown: "Niemand met deze naam heeft een wachtzin voor deze kluis. Kijk in de lijst hoe de naam daar staat.",
    errors.LastOfficer: "Dit is de enige wachtzin van deze kluis en die kan niet weg. Geef eerst iemand anders een wachtzin.",
    errors.PassphraseInUse: "Deze wachtzin is al van iemand anders, en dan ziet de kluis geen verschil meer. Kies een andere wachtzin. Heeft u deze wachtzin van een collega gehoord, laat die collega dan een nieuwe kiezen.",
    errors.TooManyOfficers: "Deze kluis heeft al {maximum} wachtzinnen en meer kan niet. Haal eerst een wachtzin weg die niet meer nodig is.",
    errors.LedgerDamaged: "De lijst van vernietigde dossiers (vernietigd.json) is beschadigd of buiten het programma om gewijzigd. Meld dit bij de beveiliging (CISO) en controleer of vernietigde dossiers nog weg zijn.",
    errors.LedgerForeign: "De lijst van vernietigde dossiers (vernietigd.json) hoort bij een andere kluis. Zet de lijst van deze kluis terug, of meld dit bij uw beheerder.",
    errors.CostOutOfBounds: "De sleutelbestanden vragen om een onveilige of onmogelijk zware sleutelberekening. Zet een back-up terug en meld dit bij de beveiliging (CISO).",
    errors.NewerVault: "Deze kluis is gemaakt met een nieuwere versie van het programma. Installeer de nieuwste versie en open de kluis opnieuw.",
    errors.NotEnoughMemory: "Deze computer heeft te weinig vrij geheugen om de kluis te openen; {mebibytes} MiB is nodig. Sluit andere programma's en probeer het opnieuw.",
    errors.DatabaseMissing: "In de kluis ‘{place}’ ontbreekt het bestand data.db met de gegevens. Zet een back-up terug.",
    errors.DatabaseEmpty: "Het gegevensbestand data.db van de kluis ‘{place}’ is leeg. Zet een back-up terug.",
    errors.DatabaseNotEncrypted: "Het gegevensbestand van ‘{place}’ is niet versleuteld en hoort niet bij deze kluis. Zet een back-up terug en meld dit bij de beveiliging (CISO).",
    errors.DatabaseDamaged: "De wachtzin of herstelcode klopt, maar het gegevensbestand is beschadigd of hoort bij een andere kluis. Werk er niet in verder en zet een back-up terug.",
    errors.DatabaseBusy: "De kluis is even bezet met ander werk, zoals een back-up. Er is niets opgeslagen. Wacht een ogenblik en probeer het opnieuw.",
    errors.LibraryTooOld: "De databasebibliotheek is te oud en kan gegevens beschadigen: gevonden {found}, nodig {needed}. Installeer het programma opnieuw.",
    errors.VaultMissing: "Op deze plek staat geen kluis: de map ‘{place}’ bestaat niet. Controleer of de schijf of netwerkmap is aangesloten, of kies een andere map.",
    errors.VaultExists: "Er bestaat al iets met de naam ‘{place}’. Het is niet overschreven. Kies een andere naam of map.",
    errors.VaultInUse: "Deze kluis is al open op computer {host} (programma {app}, proces {pid}). Sluit de kluis daar en probeer het opnieuw.",
    errors.KeysReplaced: "De sleutels van de kluis zijn intussen vervangen. U kunt hier niet verder werken. Vergrendel de kluis en open haar opnieuw met uw wachtzin.",
    errors.VaultClosed: "De kluis is gesloten. Open haar opnieuw met uw wachtzin.",
    errors.PlaceNotWritable: "Op deze plek kan niet worden geschreven, of de map bestaat niet: {place}. Kies een andere map, of vraag de beheerder om schrijfrechten.",
    errors.DiskFull: "De schijf is vol. Er is niets half opgeslagen. Maak ruimte vrij en probeer het opnieuw, of kies een andere schijf.",
    errors.CannotRead: "De schijf of de verbinding ermee geeft een leesfout bij ‘{place}’. De kluis hoeft niet beschadigd te zijn. Controleer de schijf, de kabel of de netwerkverbinding en probeer het opnieuw.",
    errors.CannotWrite: "De schijf of de verbinding ermee geeft een schrijffout bij ‘{place}’. Het laatste is niet opgeslagen. Controleer de schijf, de kabel of de netwerkverbinding en probeer het opnieuw.",
    errors.BackupInvalid: "De map ‘{place}’ is geen bruikbare back-up. Er is niets gewijzigd. Kies een andere back-up.",
    errors.BackupIncomplete: "De back-up ‘{place}’ is niet afgemaakt: het kopiëren is afgebroken, of dit is geen back-up. Er is niets gewijzigd. Kies een andere back-up.",
    errors.BackupDamaged: "De bestanden van ‘{place}’ zijn beschadigd of later gewijzigd. Er is niets gewijzigd. Kies een andere back-up, en controleer bij een nieuwe back-up eerst de kluis zelf.",
    errors.VaultIsBackup: "‘{place}’ is een back-up. Werk daar niet in: zet de back-up eerst terug als kluis, met Herstellen of ‘kluis herstel’.",
    errors.BackupPlaceRefused: "Een back-up in de kluis zelf gaat samen met de kluis verloren. Kies een map buiten ‘{place}’, liefst op een andere schijf.",
    errors.RestoreTargetRefused: "De back-up kan niet worden teruggezet in ‘{place}’: dat is geen kluis, of het is de back-up zelf. Kies een andere naam of map.",
}
