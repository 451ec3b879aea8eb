"""From a page to everything it says.

Three stages, each of which knows only those before it: ``mentions`` finds what is printed,
``frames`` says of each amount whose it is, which way the water goes and what is said about it,
``verdicts`` whether it is taken, and as what.
"""
