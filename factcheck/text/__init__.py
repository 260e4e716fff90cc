"""Document -> Sentences with tokens: folding, boundaries, words. Pure: reads no file."""
