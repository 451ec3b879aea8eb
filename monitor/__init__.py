"""From the tidy table to what an analyst sees."""
