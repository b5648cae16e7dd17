"""The site as it will be, live while the author writes; and a margin with what we see in her text.

* `desk` has the site at hand: after an edit it reads again what changed and makes the page that
  is asked for, by the very functions of a build. `kept_tags`, `wanted_photos` and `last_good` keep
  what an edit leaves as it was; `story.lasting` keeps it until tomorrow.
* `watching` says which files changed. `server` answers the browser, `live` tells it to look again.
* `writing_aid` is the margin; `static/` is what the browser gets for it, and never goes out.
* `start` brings them together for the task.
"""
