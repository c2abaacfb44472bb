"""The rules of the reports of personal matters."""
