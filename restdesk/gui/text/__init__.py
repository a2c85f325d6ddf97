"""Text on the screen: the line view for bodies of any size, the editor for those that are typed."""
