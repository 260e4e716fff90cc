"""Claims and sentences, each taken apart into values and a frame; which may be about which, and how well."""
