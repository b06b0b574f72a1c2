"""What passes between the Office and others: urging, difficulties, figures, submissions, feedback."""
