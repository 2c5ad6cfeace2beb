"""Drives the built program as a learner does: through pipes, pseudo-terminals and tmux."""
