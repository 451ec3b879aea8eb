"""Mentions to one frame an amount: whose it is, which way it flows, what words speak of it."""
