"""The walk through a collection: built, saved, put in order, found through, and run by Bruno too."""

from scripts.walk_building import BUILT
from scripts.walk_environments import CHANGED, OUTSIDE
from scripts.walk_organising import ORDERED
from scripts.walk_words import Walk

SECRETS = {"admintakPassword": "basicPassword", "apiKey": "apiKey", "loginPassword": "loginPassword"}
"""The secrets of the collection, and what the demo server calls their values."""

COLLECTIONS = Walk(
    "collections",
    "A collection of your own, by keyboard alone",
    "키보드만으로 만드는 나만의 컬렉션",
    BUILT + ORDERED + CHANGED + OUTSIDE,
    pictures="collections",
    project=True,
)
