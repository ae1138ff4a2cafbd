# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking records over from a file: read, look, then write. Persons and contacts share it."""
