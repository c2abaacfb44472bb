"""Rotation and tenure: who is due to move, whose term ends, who reaches an age, and when people retire."""
