"""What a request, a collection, an exchange, an event, a question IS: frozen values, no input or output."""
