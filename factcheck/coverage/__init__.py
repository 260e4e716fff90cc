"""Every checkable fact of a draft, and whether a claim backs it."""
