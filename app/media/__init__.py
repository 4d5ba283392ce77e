"""This is about pictures: what they claim, smaller copies of them, codes on paper, and the samples."""
