"""From stories, themes and photos to one frozen view per page, and from views to a site.

The way through, in the order of a build:

* gather: `gather` reads the material, `photos` makes the renditions, `library` holds all of it.
* views: `views` names what each page kind shows, made of `view_pieces`; `<kind>_pages`
  (`home_page`, `portrait_pages`, `theme_pages`, `line_pages` …) fills one of them; `every_page`
  lists them all.
* pieces of a view: `block_views`, `pull_quotes` and `stretches` for a story's text; `layers` and
  `core_sample` for its themes; `passage_cards`, `portrait_cards`, `pictures` and `theme_refs` for
  what is shown of other pages.
* who and why: `people`, `tellers`, `voices` and `mentions` say whose words a passage holds;
  `because`, `onward`, `neighbours`, `references` and `incoming` say why two things are linked.
* words: `wording`, `sentences`, `speech` and `plain_words`.
* for machines: `feed`, `theme_feeds`, `atom`, `sitemap`, `data_files` and `concepts`.
* the shell: `chrome`, `assets`, `stylesheet`, `fonts`, `rendering`; `plugin` gives it to Pelican.
"""
