"""The appointment form as a file: .lrmx, the form that personnel programs exchange (docs/decisions/0015)."""
