"""A frame to rows: taken or not and why, how much, which day, for which of the names."""
