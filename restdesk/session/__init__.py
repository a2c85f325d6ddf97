"""The entry hall: `build` puts the objects together; one file a use; the state."""
