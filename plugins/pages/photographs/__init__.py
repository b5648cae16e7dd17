"""Photos on pages: planned and made, each at its own address, as wide as its place."""
