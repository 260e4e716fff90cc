"""Sentences -> a document: who and what it speaks of, and its passages."""
