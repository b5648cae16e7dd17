"""What stands around every page: menu, style sheet, scripts, letters; and the templates."""
