"""Help with `{{name}}` where it is typed: the names to choose from, and a card that says what one stands for."""
