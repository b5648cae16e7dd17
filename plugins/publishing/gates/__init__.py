"""Gates that a built page must pass before it meets a reader."""
