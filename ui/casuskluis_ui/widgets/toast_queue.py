# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whose turn it is: no offer to undo something is lost because something else was said."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

SHOWN_MS = 6000
SHOWN_WITH_UNDO_MS = 10_000
_LEAST_MS = 4000
"""What somebody needs at least to read one that comes back."""
_MOST_WAITING = 3


@dataclass(slots=True)
class Message:
    """One short message.

    Attributes:
        text: Dutch sentence.
        undo: What takes the step back; none for news only.
        left: How long it still has, in milliseconds.
    """

    text: str = field(repr=False)
    undo: Callable[[], None] | None = field(default=None, repr=False)
    left: int = 0

    def __post_init__(self) -> None:
        """Give it its time."""
        self.left = SHOWN_MS if self.undo is None else SHOWN_WITH_UNDO_MS


class ToastQueue:
    """The message in view, the offers behind it and the news that waits.

    The newest offer comes in front, as the last step is taken back first; an older one comes
    back after it with the time it had left. News takes the place of older news, and waits while
    an offer is in view.
    """

    def __init__(self) -> None:
        self.shown: Message | None = None
        self._behind: list[Message] = []
        self._waiting: deque[Message] = deque(maxlen=_MOST_WAITING)

    def put(self, message: Message) -> None:
        """Give a new message its place."""
        offered = self.shown is not None and self.shown.undo is not None
        if offered and message.undo is None:
            self._waiting.append(message)
            return
        if offered and self.shown is not None:
            self.shown.left = max(self.shown.left, _LEAST_MS)
            self._behind.append(self.shown)
        self.shown = message

    def drop(self) -> None:
        """Let the message in view go; the next one comes, an offer before news."""
        self.shown = None
        if self._behind:
            self.shown = self._behind.pop()
        elif self._waiting:
            self.shown = self._waiting.popleft()
