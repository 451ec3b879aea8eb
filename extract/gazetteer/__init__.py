"""The reservoirs and regions we know, and how a printed name leads to one of them."""
