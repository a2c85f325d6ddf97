"""Colours, fonts, shapes and the style that every widget is painted with."""
