"""Secondment (挂职锻炼): who may go, where they go and for how long, what they owe, and what becomes of them."""
