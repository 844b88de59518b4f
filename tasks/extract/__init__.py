"""Article in, claims out: pure functions, layer by layer, without a model, a network or a clock."""
