"""The way of one request over the network: outgoing request, authentication, hops, redirects; `wire` knows httpx."""
