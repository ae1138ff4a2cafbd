# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The measurements, one module for each kind of work; each is run as a process of its own."""

TITLES = {
    "start": "Start to the lock screen",
    "unlock": "From the passphrase to the first list",
    "lists": "Filtering, sorting and paging a list",
    "details": "One case",
    "search": "Searching while one types",
    "save": "Saving one note",
    "importing": "Importing 100,000 rows",
    "agenda": "Printing an agenda in every edition",
    "overview": "The yearly overview",
    "backup": "Backup and its check",
    "lock": "Locking",
    "memory": "Memory",
    "growth": "Growth from 1,000 to 100,000 cases",
}
"""What each is called, in the order of the README."""
