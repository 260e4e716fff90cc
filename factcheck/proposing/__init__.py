"""A source -> claims that could be made of it: the clause around each checkable fact, and only what the source supports."""
