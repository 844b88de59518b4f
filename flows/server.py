"""How this process talks to Prefect: set before Prefect is imported, since it reads its settings then."""

from __future__ import annotations

import os

DEFAULTS = {
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",  # 13 s, and 27 on a busy machine
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "ERROR",  # the command says itself what came of it
}


def quiet_prefect() -> None:
    """Settings that a person at the command line wants, where that person gave no others."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)


def has_server() -> bool:
    """Whether a Prefect server was named; else one is started for each run."""
    return bool(os.environ.get("PREFECT_API_URL"))


def no_answer(error: Exception) -> str:
    """What to tell a person where Prefect's server gives no answer."""
    where = f"PREFECT_API_URL ({os.environ['PREFECT_API_URL']})" if has_server() else "its temporary server"
    return (
        f"Prefect did not answer at {where}: {error}. Start it or `unset PREFECT_API_URL`; "
        "`--no-server` takes the stories in without Prefect"
    )
