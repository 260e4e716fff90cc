"""Passages that may be about a claim -> evidence -> verdict."""
