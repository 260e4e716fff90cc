"""Sources -> claims that could be made of them: the clause around each fact, where the source supports it."""
