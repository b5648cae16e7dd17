"""Photos: from the camera's file to small, upright, silent pictures on the site.

An author drops a JPEG, PNG, WebP or HEIC beside her story and names it. What she sees on the site
is never that file but renditions of it: in a few widths, each as AVIF, WebP and JPEG. They are
turned upright, brought to sRGB through the photo's own colour profile, laid on the paper of the
site where they were transparent, and besides pixels they hold who made them and no more: no place,
camera, date, thumbnail, profile or comment.

The way of a photo, in the order in which a caller uses it:

* `check.check_photo(path, shown, line, content, decoded, large)` says in Dutch what is wrong with a
  photo: not there, other capitals, outside the content folder, damaged, too large, moving, another
  kind of file, too narrow. `check.unreadable` words what only `process` could find out.
* `plan.plan(path, Recipe())` gives the `Plan`: the files that the site will show and their names,
  `<slug of the name>-<8 hex>-<width>.<webp|jpg>`. The eight digits are a hash of the photo's bytes,
  the recipe and the version of Pillow. Nothing is decoded, so a plan costs a read and a hash.
* `process.process(plans, cache, Recipe())` makes what the cache lacks: one decode for each photo,
  one job for each core, each file written whole or not at all. The same bytes come out with any
  number of workers. Photos that turn out damaged are reported together at the end.
* `at_once.find_tones` and `at_once.one_file` are for a preview: the colour that a page needs, and
  each file when a browser asks for it. The same bytes as those of `process`.
* `cache.renditions_into(plans, cache, folder)` copies the files into the site.
* `cache.note_use(plans, cache)` dates what is used, and `cache.prune(cache, now)` removes what no
  site that shares the cache asked for in a month.
* `metadata.metadata_left(path)` is the proof afterwards: it names what a published picture still
  tells, by reading the parts of the file itself instead of asking the library that wrote it.

Settings are the fields of `recipe.Recipe`; the limits are `header.MAX_PIXELS` (a larger picture is
refused, never decoded) and `check.SMALLEST_WIDTH` (a narrower one is a warning).

What a picture is and says about itself is read by our own code, without decoding: `container` (kind
and parts), `heif`, `header`, `exif`, `jpeg_frame`. `weight.weight(header)` is the memory that its
decoding takes at most. `foreign` names what is no photo of ours.

Only this package uses Pillow, and within it only `decode` opens a picture.
Raise `_REVISION` in `plan.py` when they come to make other pixels from the same photo and recipe;
otherwise old files would be taken for new ones.
"""
