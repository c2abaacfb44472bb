"""Annual assessment: steps, shares of 优秀, votes, what follows from a grade, meetings and terms of teams."""
