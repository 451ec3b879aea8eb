"""Text to mentions: amounts with all that is glued to them, days, names, words, stops."""
