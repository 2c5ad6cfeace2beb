"""A crowd of phones against a real class: `python3 Benchmarks/class_load BINARY`."""
