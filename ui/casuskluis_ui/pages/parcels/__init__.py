# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parcels: cases that go to another vault or come from one, and the whole vault as a file."""
