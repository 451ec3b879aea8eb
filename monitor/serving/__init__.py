"""The dashboard as a server: its script, its door, and the addresses programs read."""
