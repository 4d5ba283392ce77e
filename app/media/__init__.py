"""Pictures: what they claim, how they look small, the codes on paper, and the samples of the demo."""
