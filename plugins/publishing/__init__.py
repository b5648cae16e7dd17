"""From a content folder to a site that people can visit: build, check, release, go back."""
