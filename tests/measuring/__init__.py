"""What the figures of `tests/measure.py` are made of: labelled texts judged, the answers counted."""
