"""The types that every step shares: text, facts, claims, results, exit statuses. Imports nothing else of factcheck."""
