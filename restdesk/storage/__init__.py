"""Disk and vault: collections, the sample's copy, secrets."""
