"""The types that every step shares: text, facts, claims, results. Imports nothing else of factcheck."""
