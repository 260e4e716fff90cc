"""A sentence taken apart: tags, syntax, values, names, polarity; the same for claims and texts."""
