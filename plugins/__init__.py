"""The features of the publishing system, one folder each. `story` is the core they all know."""
