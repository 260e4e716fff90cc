"""The scripts that build and learn what the program ships with; those that need numpy are read only where it is there."""

from importlib.util import find_spec

collect_ignore = []
if find_spec("numpy") is None or find_spec("scipy") is None:
    collect_ignore += ["build_net.py", "learn_about.py", "vector_files.py"]
