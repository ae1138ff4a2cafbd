# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Under which heading each setting stands."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.setting import SettingKey

Groups = Mapping[str, tuple[SettingKey, ...]]


def setting_groups() -> Groups:
    """Return every setting by its Dutch heading, in the order of the page."""
    return {**_of_the_work(), **_of_the_vault(), **_of_the_programme()}


def _tr(text: str) -> str:
    return QCoreApplication.translate("setting_groups", text)


def _of_the_work() -> Groups:
    return {
        _tr("Gemeente"): (
            SettingKey.MUNICIPALITY,
            SettingKey.LEGAL_BASIS,
            SettingKey.CONTACT_POINT,
            SettingKey.BSN_ALLOWED,
            SettingKey.DANGER_ADVICE,
        ),
        _tr("Meldingen en weging"): (
            SettingKey.FEEDBACK_TERM,
            SettingKey.ASSESSMENT_TERM,
            SettingKey.MORE_INFORMATION_TERM,
        ),
        _tr("Werken aan casussen"): (
            SettingKey.NECESSITY_REVIEW_TERM,
            SettingKey.SUSPICION_TERM,
            SettingKey.NOTE_WINDOW,
            SettingKey.ACTION_REMINDER,
            SettingKey.MINUTES_TERM,
        ),
        _tr("Rechten van betrokkenen"): (
            SettingKey.INFORMING_TERM,
            SettingKey.INFORMING_REVIEW_TERM,
            SettingKey.REQUEST_TERM,
            SettingKey.REQUEST_EXTENSION,
        ),
    }


def _of_the_vault() -> Groups:
    return {
        _tr("Bewaren"): (
            SettingKey.REJECTED_RETENTION,
            SettingKey.CASE_RETENTION,
            SettingKey.REQUEST_GRANTED_RETENTION,
            SettingKey.REQUEST_REFUSED_RETENTION,
            SettingKey.BREACH_RETENTION,
            SettingKey.ATTACHMENT_LIMIT,
            SettingKey.BIN_TERM,
        ),
        _tr("Back-ups en nakijken"): (
            SettingKey.BACKUP_ON_CLOSING,
            SettingKey.BACKUP_DAYS,
            SettingKey.BACKUP_WEEKS,
            SettingKey.BACKUP_MONTHS,
            SettingKey.VAULT_CHECK_TERM,
        ),
        _tr("Datalekken en controles"): (
            SettingKey.BREACH_TERM,
            SettingKey.AUTHORISATION_TERM,
            SettingKey.SPECIAL_AUTHORISATION_TERM,
            SettingKey.RESTORE_TEST_TERM,
            SettingKey.JOURNAL_CHECK_TERM,
            SettingKey.COVENANT_TERM,
            SettingKey.DPIA_TERM,
            SettingKey.CONTACTS_TERM,
        ),
    }


def _of_the_programme() -> Groups:
    return {
        _tr("Overzichten naar buiten"): (
            SettingKey.SUPPRESSION_THRESHOLD,
            SettingKey.ROUNDING_BASE,
            SettingKey.RELEASE_MINIMUM,
            SettingKey.CATEGORY_MINIMUM,
        ),
        _tr("Programma en netwerk"): (
            SettingKey.CONSENT_TERM,
            SettingKey.CONTACT_MOMENT_TERM,
            SettingKey.KNOWLEDGE_TERM,
        ),
    }
