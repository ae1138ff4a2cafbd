# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything that can go wrong around a vault, one class per cause.

No text here ever holds a passphrase, a key or anything out of the database. ``place`` is the
name of a file or folder as the officer sees it.
"""

from casuskluis.domain.errors import CasuskluisError, OpenAnew, Salvageable, StillReadable


class VaultError(CasuskluisError):
    """Something about the vault itself, not about what is in it."""


# --- the secret that was typed ---------------------------------------------------------------


class WrongPassphrase(VaultError):
    """No slot of this vault opens with this passphrase; the header is whole."""


class WrongRecoveryCode(VaultError):
    """A well-formed recovery code, but not the one of this vault."""


class RecoveryCodeMistyped(VaultError):
    """The check characters do not fit: a typing error, found before any key was tried."""


class OnceCodeMistyped(RecoveryCodeMistyped):
    """The same typing error in a code that is good for one time."""


class WrongOnceCode(VaultError):
    """A well-formed code for one time that opens nothing: used, replaced, or foreign."""


class KeyFileNeeded(WrongPassphrase):
    """Nothing opened with the passphrase alone, and some officers have a key file besides."""


class WrongPassphraseOrKeyFile(WrongPassphrase):
    """The passphrase and the key file open nothing together.

    Which of the two was wrong is not known, and must not be: see `vault.access.slots`.
    """


class ShareMistyped(VaultError):
    """The check characters of a share (``number``, as typed) do not fit; nothing was tried."""


class ShareRepeated(VaultError):
    """The same share was typed twice; it takes two different ones."""


class SharesOfDifferentSets(VaultError):
    """Two well-formed shares that were not made together."""


class WrongShares(VaultError):
    """Two shares that belong together, but not to the code of this vault as it is now."""


class PassphraseTooWeak(VaultError):
    """A new passphrase that would not protect the vault."""


class PassphraseTooShort(PassphraseTooWeak):
    """Fewer characters than the minimum (``minimum``)."""


class PassphraseTooUniform(PassphraseTooWeak):
    """Too few different characters (``minimum``), such as one key held down."""


# --- the key file ----------------------------------------------------------------------------


class KeyFileMissing(VaultError):
    """There is no file at the place that was pointed out (``place``)."""


class KeyFileUnreadable(VaultError):
    """The file is there, and cannot be read (``place``)."""


class KeyFileForeign(VaultError):
    """The file (``place``) is not one this program made: not of that size."""


class KeyFileChanged(VaultError):
    """A key file (``place``) that is not what it was: its check no longer fits."""


class KeyFileExists(VaultError):
    """A new key file would overwrite something (``place``)."""


class KeyFileInVault(VaultError):
    """A key file beside the lock it opens protects nothing (``place``)."""


# --- the header ------------------------------------------------------------------------------


class HeaderMissing(VaultError):
    """The folder holds neither copy of the header."""


class HeaderDamaged(VaultError):
    """Neither copy of the header can be read as a header."""


class HeaderForged(HeaderDamaged):
    """The secret was right, but somebody changed the header afterwards."""


class OfficerUnnamed(VaultError):
    """A passphrase must say whose it is: the journal shows that name."""


class OfficerExists(VaultError):
    """Somebody with this label has a passphrase already; labels tell officers apart."""


class OfficerUnknown(VaultError):
    """Nobody with this label has a passphrase."""


class LastOfficer(VaultError):
    """The last passphrase stays: without one only the recovery code would open the vault."""


class PassphraseInUse(VaultError):
    """It opens the slot of another officer, so the vault could not tell the two apart."""


class TooManyOfficers(VaultError):
    """The header has no room for another slot (``maximum``)."""


class CostOutOfBounds(VaultError):
    """The header asks for a key derivation that is too weak or too heavy to be honest."""


class NewerVault(VaultError):
    """Made by a newer version of the program (``version``)."""


class NotEnoughMemory(VaultError):
    """The key derivation needs more memory (``mebibytes``) than the computer gives."""


# --- the database ----------------------------------------------------------------------------


class DatabaseMissing(VaultError):
    """The header is there, the database is not."""


class DatabaseEmpty(VaultError):
    """The database is a file of no bytes."""


class DatabaseNotEncrypted(VaultError):
    """The database is an ordinary, readable SQLite file: not one of ours."""


class DatabaseDamaged(VaultError, Salvageable):
    """The secret was right, but the database cannot be decrypted or is not whole."""


class DatabaseForeign(VaultError):
    """The secret was right, but not one page of the database was written by this vault."""


class NothingToSalvage(VaultError):
    """Not one page of the database fits the keys of this vault (``place``)."""


class DatabaseBusy(VaultError):
    """Other work in this program, or a foreign program, keeps the database to itself."""


class KeysRenewed(VaultError):
    """The header is from before the keys were renewed; the database is under the new ones."""


class HeaderOutdated(VaultError):
    """The slots of the vault changed since what was to be written was prepared."""


class RotationPending(VaultError):
    """Renewing the keys was cut off earlier, and could not be finished yet."""


class RotationHalfway(VaultError):
    """The new secrets hold; the database itself could not be brought under the new key yet."""


class CopyUnsound(VaultError):
    """The copy of the database under the new key is not the same; the database stays."""


class LibraryTooOld(VaultError):
    """The database library has known faults (``found``, ``needed``)."""


# --- the ledger of what was destroyed ---------------------------------------------------------


class LedgerDamaged(VaultError):
    """The list of what was destroyed is not the one that was written."""


class LedgerForeign(LedgerDamaged):
    """A whole list of what was destroyed, but of another vault."""


# --- the surroundings ------------------------------------------------------------------------


class VaultMissing(VaultError):
    """There is no folder at this place."""


class VaultExists(VaultError):
    """Something with this name is there already; it is never overwritten."""


class VaultInUse(VaultError, StillReadable):
    """Another window or command has this vault open (``host``, ``pid``, ``app``)."""


class KeysReplaced(VaultError, OpenAnew):
    """The keys of the vault were replaced elsewhere while it was open here."""


class VaultClosed(VaultError):
    """The vault was closed; its keys are gone."""


class PlaceNotWritable(VaultError, StillReadable):
    """The folder is not there or may not be written to."""


class DiskFull(VaultError):
    """No room left on the disk; nothing half-written stays behind."""


class CannotRead(VaultError):
    """The disk or the connection to it failed while reading; that is not damage."""


class CannotWrite(VaultError):
    """The disk or the connection to it failed while writing."""


# --- backup and restore ----------------------------------------------------------------------


class BackupInvalid(VaultError):
    """The folder is not a backup that can be trusted."""


class BackupIncomplete(BackupInvalid):
    """The mark that closes a backup is missing: the copying was cut short."""


class BackupDamaged(BackupInvalid):
    """The files are not the ones that were written when the backup was made."""


class BackupKeyReplaced(BackupInvalid):
    """A backup of this vault, but of before its keys were replaced."""


class VaultIsBackup(VaultError):
    """A backup is restored, not opened: working in it would spoil it."""


class BackupPlaceRefused(VaultError):
    """A backup inside the vault itself would be lost together with it."""


class SecondPlaceMissing(VaultError):
    """The second place for backups is not there now, or another stick stands in its place."""


class NoBackup(VaultError):
    """There is no backup of this vault at the place that was asked for."""


class RestoreTargetRefused(VaultError):
    """What stands at the target is not a vault, or it is the backup itself."""
