"""Clips: from what a phone or a recorder wrote to sound and film that tell nothing else.

An author names an MP3, M4A or MP4 beside her story. What she publishes is never encoded again: it
is her file with everything taken out that is no sound, no picture and no number needed to find
them: places, names, dates, devices, labels, cover pictures, tracks with data.

The way of a clip, in the order in which a caller uses it:

* `check.check_clip(clip, story, content)` says in Dutch what is wrong with it, its
  captions and its transcript, and gives a `PlannedClip`: the names of the files, how long it takes
  and how large its picture is.
* `process.process(plans, cache)` cleans what the cache lacks and reads it again.
* `cache.clips_into(plans, cache, folder)` copies the files into the site.
* `clean.what_is_left(path)` is the proof afterwards: it names what a published file still tells.

What may be published is a list (`mp4_parts`, and the frames of `mp3`); everything else is strange.
One reading (`read_mp3`, `read_mp4`) names what is strange; cleaning takes it out, the proof
says it.
Raise `_REVISION` in `check.py` when cleaning comes to make other bytes of the same recording.
"""
