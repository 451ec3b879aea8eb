"""The tables: what a row says, how it is written and read back, which of several figures stands."""
