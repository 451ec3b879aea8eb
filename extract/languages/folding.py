"""Same-length folding: what patterns match on, with every offset still true.

What belongs here: one character in, one character out. Whatever changes lengths (NFC, soft hyphens,
HTML) is settled in ``extract.pages``.
"""

import re
from functools import lru_cache

import regex

# Replacements of one character by one: a dozen ``str.replace`` run twenty times faster than one
# ``str.translate`` over a table.
_ALIKE = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    " ": "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000",
    "/": "\\\u2044\u2215\uff0f",
    "'": "’‘ʼ´`",
    "·": "\u2219\u22c5",
    "е": "ё",
}
_CUBED = re.compile("(?<=[мm])³|(?<=[мm] )³")  # elsewhere ³ is the mark of a footnote

# Latin letters that look like Cyrillic ones, as typists mix them.
_LATIN, _CYRILLIC = "aceiopxyhkmtb", "асеіорхуһкмтв"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_MIXED = re.compile(r"(?<=[\u0400-\u04ff])[a-z]|[a-z](?=[\u0400-\u04ff])")
_WORD = regex.compile(r"\p{L}++", regex.VERSION1)


_SHORT, _MOST_REMEMBERED = 60, 20_000  # code points; texts: bounds what a hostile page can take


def fold(text: str) -> str:
    """Return ``text`` in lower case, ё as е, m³ as m3, one kind of space, dash and slash.

    A tab stays: it parts the cells of a table.

    Words of mixed script, such as «Бүгiн» with a Latin ``i``, are written in the script most of
    their letters have. The result has exactly the length of ``text``.
    """
    return _remembered(text) if len(text) < _SHORT else _folded(text)


@lru_cache(_MOST_REMEMBERED)
def _remembered(text: str) -> str:
    return _folded(text)  # names and words come again and again


def _folded(text: str) -> str:
    folded = text.lower()
    if len(folded) != len(text):  # İ is the one letter that grows
        folded = text.replace("İ", "i").lower()
    for plain, others in _ALIKE.items():
        for other in others:
            folded = folded.replace(other, plain)
    folded = _CUBED.sub("3", folded)
    return _WORD.sub(_one_script, folded) if _MIXED.search(folded) else folded


def _one_script(match: "regex.Match[str]") -> str:
    word: str = match.group()
    latin = sum("a" <= letter <= "z" for letter in word)
    if latin in (0, len(word)):
        return word
    return word.translate(_TO_CYRILLIC if 2 * latin < len(word) else _TO_LATIN)
