"""The core that every feature knows: what a story is, and the one way to read it.

Start at `read_site.read_site(folder)`, which reads a whole content folder, or at
`read_story.read_story(path)`, which reads one file. Both give frozen values and a list of
`Problem`s; neither knows Pelican, the clock or the network.
"""
