"""The extractor's version: raise it whenever the same text would give other claims."""

EXTRACTOR_VERSION = "rules-6"
