"""The rules of tuition support."""
