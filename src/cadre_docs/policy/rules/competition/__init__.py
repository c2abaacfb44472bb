"""Rules of the cross-unit competition (跨单位竞岗)."""
