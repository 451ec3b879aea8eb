"""Tables on a page: what a cell is, its row, its column and the line above say together.

What belongs here: from lines to cells (``rows``), from cells to what the heads among them say
(``heads``), and one frame for each number (``cells``). What becomes of it is decided in
``extract.reading.verdicts``, as of every other.
"""
