"""Claims files -> `ClaimSet`: YAML with places, every mistake reported at once."""

from factcheck.claims.load import find_claims, load_claims

__all__ = ["find_claims", "load_claims"]
