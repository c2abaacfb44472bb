"""Rules of the work plan (工作计划)."""
