"""Plain Dutch: what may stop a reader in the author's own sentences. Never in what others say."""
