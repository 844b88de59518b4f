"""The commands of `dateline`, by what people want: bring stories in, ask, keep it running."""
