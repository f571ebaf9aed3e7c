"""`invoke serve`: build, show on this machine only, watch, build again, reload the browser."""
