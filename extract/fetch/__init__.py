"""Documents from the web: one page by its address, and the news of the ministry.

The only rooms that touch the network. What belongs where: ``address`` which addresses may be
opened, ``connection`` connecting to just those and in time, ``client`` one request, ``page`` a page
somebody named, ``govkz`` how gov.kz is asked, ``item`` a piece of its news, ``memory`` what was
seen, ``run`` a whole fetch, ``command`` its command line. Nothing is imported here, so that the
dashboard can ask ``memory`` for the last attempt without loading what it never uses.
"""

LANGUAGES = ("ru", "kk", "en")
