"""Words that the site explains: where they stand, how they open in place, and their list."""
