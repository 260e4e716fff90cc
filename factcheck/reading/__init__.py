"""Tokens -> their parts of speech and how they depend on each other, as learned from treebanks."""
