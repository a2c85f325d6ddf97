"""Judges an exchange: assertions and captures."""
