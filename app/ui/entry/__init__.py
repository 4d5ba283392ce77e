"""This is about coming in: first start, unlocking, the lock, a lost passphrase."""
