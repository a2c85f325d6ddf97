"""The store of cookies, after RFC 6265bis (draft 22): reading Set-Cookie, keeping, and choosing what to send.

Pure: jars are values of `model.cookie`, the time comes in. A Send is what browsers call a top-level navigation that
the person began, so SameSite is kept and shown and withholds nothing.
"""
