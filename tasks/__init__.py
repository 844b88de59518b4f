"""The work, a folder a stage: parse, normalise, extract, load."""
