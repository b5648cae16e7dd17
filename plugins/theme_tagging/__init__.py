"""Finds themes in stories, passage by passage, with the words that prove them.

`read_themes` reads the author's vocabulary, `vocabulary` prepares it once, `tag_story` applies it
to a story, and `report` shows the result to the author and writes it down for machines.
"""
