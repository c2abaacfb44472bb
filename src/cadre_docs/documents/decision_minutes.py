"""讨论决定会议纪要: who was there, what was said of the order, and what was resolved."""

from cadre_docs.documents.vote_table import view

__all__ = ["view"]
