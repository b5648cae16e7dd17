"""From stories, themes and photos to one frozen view per page, and from views to a site."""
