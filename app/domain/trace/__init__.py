"""This is about the trace (操作留痕): every act as one sentence in the office's words."""
