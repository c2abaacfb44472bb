"""转任审批表: the same boxes as of a transfer-in."""

from cadre_docs.documents.transfer_approval_form import view as view
