"""One file for each kind of page, from the library to its views; `every_page` lists them all."""
