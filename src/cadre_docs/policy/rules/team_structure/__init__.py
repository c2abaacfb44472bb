"""Rules of team structure (班子结构分析)."""
