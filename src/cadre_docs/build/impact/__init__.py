"""What another policy would change: findings, documents, gates, dates and people (docs/policy-impact.md)."""
