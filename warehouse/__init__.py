"""What is kept and how it is asked: records, tables and views, the ledger and the published file."""
