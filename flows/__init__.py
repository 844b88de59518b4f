"""When and in what order: Prefect flows, the command line, settings."""
