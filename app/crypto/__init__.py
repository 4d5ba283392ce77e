"""This is about digests, locks, signatures and passphrases: the one place that knows a cipher.

Behind these functions SM2 or a U-key would stand; whatever is written names its algorithms.
"""
