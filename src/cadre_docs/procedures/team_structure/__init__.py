"""Team structure (班子结构): shares of the leading teams against the targets of a policy, on any date."""
