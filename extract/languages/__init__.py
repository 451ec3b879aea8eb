"""Vocabulary as data: what each language writes, and what each kind of word does.

One folder a language. What a word found in a text does there is decided in ``extract.reading``.
"""
