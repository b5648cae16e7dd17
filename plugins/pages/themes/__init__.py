"""What is drawn of themes: core samples, layers, the table, the line."""
