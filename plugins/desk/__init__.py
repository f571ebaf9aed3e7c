"""What people run beside the build: new files, serving, cleaning, benchmarks, tests."""
