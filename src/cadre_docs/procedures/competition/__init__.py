"""The cross-unit competition (跨单位竞岗), computed from its records."""
