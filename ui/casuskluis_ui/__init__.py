# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window of Casuskluis. Qt only; everything it knows comes from the services."""
