# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tagged PDF on top of ReportLab, which has every hook for it but writes no tags itself.

The story carries a tree of nodes; each flowable points at its node. The canvas marks what is
drawn for a node as a piece of that node, and everything else as an artifact. So "all content is
marked" (PDF/UA 7.1) holds by construction. A node may be drawn in pieces on many pages.
"""

from casuskluis.documents.tagging.streams import end_streams_on_their_own_line

end_streams_on_their_own_line()
