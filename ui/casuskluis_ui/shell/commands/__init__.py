# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be asked of the window: commands with their keys, the palette, search, the way back.

`actions` is the one list of commands; `shortcuts` turns it into keys and menus; `palette` and
`quick_search` find commands, records and words; `history` remembers where the officer was;
`overview` shows all keys (F1). Records come from a `Finder`: nothing here knows a vault.
"""
