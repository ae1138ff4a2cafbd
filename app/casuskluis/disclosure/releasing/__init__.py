# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From counts to a release with its certificate: protect, audit, and again, or refuse."""
