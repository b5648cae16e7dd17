"""Measures a built site as its visitors meet it. Nothing of this is needed to make the site."""
