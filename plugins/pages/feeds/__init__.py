"""What feed readers get: the whole site, and each theme."""
