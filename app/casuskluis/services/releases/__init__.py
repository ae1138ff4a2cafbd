# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What may leave about many cases at once: counted, protected, checked and kept in a ledger."""
