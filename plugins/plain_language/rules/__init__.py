"""One rule for plain Dutch in each file. A rule sees a text and gives what it finds in it."""
