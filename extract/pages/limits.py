"""How much one document may ask for, wherever it comes from.

What belongs here: the limits of ``add``, ``update``, ``fetch``, uploads and pasted text. Streamlit
has its own setting for uploads, in ``.streamlit/config.toml``; a test holds the two together.
"""

LARGEST_DOCUMENT_BYTES = 20_000_000
LONGEST_READING_S = 60.0
MOST_MEMORY_BYTES = 2_000_000_000
LARGEST_READING_BYTES = 200_000_000
"""Of what was read from a document, its text included: a long sentence is told with each figure."""
