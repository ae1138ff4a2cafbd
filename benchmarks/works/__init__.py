# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The measurements, one module for each kind of work; each is run as a process of its own."""
