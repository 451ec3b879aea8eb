"""Documents from the web.

The only rooms that touch the network. What belongs where: ``address`` which addresses may be
opened, ``connection`` connecting to just those and in time, ``client`` one request, ``page`` a page
somebody named.
"""
