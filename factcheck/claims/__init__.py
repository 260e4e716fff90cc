"""Claims files -> `ClaimSet`: YAML with places, every mistake reported at once."""
