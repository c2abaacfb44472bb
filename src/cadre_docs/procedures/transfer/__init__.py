"""Transfers (调任、转任、公开遴选、借用): who may come in, by which path and approval, and for how long."""
