"""The two-way selection (双向选择): people and units choose each other, and what becomes of those who find no unit."""
