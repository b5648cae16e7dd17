"""`invoke new`: asks what a story or theme needs, and writes one that can be built at once."""
