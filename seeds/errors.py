"""The small tree of errors, rooted in the lowest package so that every other one can raise from it."""


class DatelineError(Exception):
    """Something a person can mend; the message says what, where and what to do."""


class SeedError(DatelineError):
    """A seed file is wrong; the message names file and line."""


class ParseError(DatelineError):
    """An input is not a readable story; `code` is the reason kept in `rejects`."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


class WarehouseError(DatelineError):
    """The ledger or the warehouse can't be read, written or locked."""
