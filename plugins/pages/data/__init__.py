"""What other programs get: passages, themes, addresses."""
