# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Saves what can be read of a damaged vault into a new one; the damaged one stays as it is.

The library stops at the first page that fails. So the pages are read here, one by one, with the
file format of SQLite (sqlite.org/fileformat2.html) and the page encryption of SQLCipher 4: only
a page whose code (HMAC-SHA512) fits is believed, so that no changed row comes along.
"""
