# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is weak about a new passphrase, and what to do; also shown while it is being typed."""

from collections.abc import Mapping

_WORDS = "Neem zes losse woorden die niets met elkaar te maken hebben, of laat een wachtzin voorstellen."

SENTENCES: Mapping[str, str] = {
    "vault.access.weaknesses.PassphraseGuessable": "Deze wachtzin is te makkelijk te raden. "
    + _WORDS,
    "vault.access.weaknesses.PassphraseWellKnown": "Deze wachtzin bestaat uit een bekend wachtwoord. Zulke wachtwoorden worden het eerst geprobeerd. "
    + _WORDS,
    "vault.access.weaknesses.PassphrasePersonal": "In deze wachtzin staat vooral uw naam, de gemeente of de naam van de kluis. Die kent een ander ook. "
    + _WORDS,
    "vault.access.weaknesses.PassphraseOfNames": "Deze wachtzin bestaat vooral uit namen van mensen of plaatsen. Die zijn snel te raden. "
    + _WORDS,
    "vault.access.weaknesses.PassphraseOfFewWords": "Deze wachtzin heeft te weinig losse woorden. Een cijfer of leesteken erbij helpt bijna niet. "
    + _WORDS,
    "vault.access.weaknesses.PassphraseOfKeys": "Deze wachtzin bestaat vooral uit toetsen die naast elkaar liggen. Zulke reeksen worden het eerst geprobeerd. "
    + _WORDS,
    "vault.access.weaknesses.PassphraseRepeating": "In deze wachtzin komt steeds hetzelfde stuk terug. Herhalen maakt hem niet sterker. "
    + _WORDS,
    "vault.access.weaknesses.PassphraseInSequence": "Deze wachtzin bestaat vooral uit een vaste reeks, zoals abcd of 1234. Die is snel te raden. "
    + _WORDS,
    "vault.access.weaknesses.PassphraseOfDates": "Deze wachtzin bestaat vooral uit een datum of jaartal. Die zijn snel te raden. "
    + _WORDS,
}
