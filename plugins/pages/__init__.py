"""From stories, themes and photos to one frozen view per page, and from views to a site.

The way through, in the order of a build:

* `gather` reads a content folder whole, `library` holds what was read with the indexes in which
  pages look things up.
* `views` names what each kind of page shows, made of `view_pieces`; the files of `kinds` fill them.
* `worth_keeping` says what of it is kept until the next time.
* The rooms beside `kinds` make the pieces: `text`, `photographs`, `themes`, `links`.
* `feeds` and `data` write for programs, `shell` puts menu, style and letters around a page, and
  `plugin` gives all of it to Pelican.
"""
