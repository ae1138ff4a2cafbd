# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every list can do: order, filters in sight, views, columns, several rows, a file."""
