"""The selection of leading cadres (领导干部选拔任用): from the motion to the decision and what follows it."""
