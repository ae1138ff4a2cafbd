# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The folder with the keys: opening, locking, backing up and restoring the database."""
