"""The rules of training."""
