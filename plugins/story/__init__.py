"""The core that every feature knows: what a story is, and the one way to read it.

Start at `read_site.read_site(folder)`, which reads a whole content folder, or at
`read_story.read_story(path)`, which reads one file. Both give frozen values and a list of
`Problem`s; neither knows Pelican, the clock or the network.

* what things are: `story`, `passage`, `blocks`, `photo`, `person`, `site`, `problem`.
* the lines above a text: `front_matter`, `story_fields`, `dates`, `language_rules`.
* the text: `scan`, `block_lines`, `foreign_markup` and `comments` look at lines, `markdown` and
  `marks` make a tree of them, `body`, `body_blocks`, `dialogue` and `inline` make blocks of the
  tree; `ledger` numbers the passages and `speech` says whose words they are. `limits` and
  `lost_words` see to it that nothing gets lost.
* the author's other files: `people_file`, `settings_file`, `toml_file`, `content_files`,
  `file_kinds`.
* all stories beside each other: `addresses`, `answers`, `check_site`, `going_out`.
* what needn't be worked out again: `memory`, `lasting` until the next time, `elsewhere` for files
  that we wouldn't see change.
* ids that went public: `keep_ids`, `public_ids`, `fingerprint`, `recognise`, `stale_rulings`.
"""
