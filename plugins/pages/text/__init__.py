"""A story's text on a page: its blocks, its speech, its pull quotes, its words."""
