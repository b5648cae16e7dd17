"""Gates for which a page must be seen: opened in a browser, under the headers of the site."""
