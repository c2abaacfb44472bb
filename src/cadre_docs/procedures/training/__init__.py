"""Training of cadres (干部教育培训): the rotation through training, courses of newcomers and of the newly promoted."""
