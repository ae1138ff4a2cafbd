# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The packages for Windows: an installer and a portable zip, made on Linux, bit for bit."""
