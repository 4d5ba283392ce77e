"""This is about the names of the algorithms, as they travel with everything they were used on."""

SHA256 = "sha256"
SM3 = "sm3"
LOCK = "age-x25519"
SIGNATURE = "minisign-ed25519"
KEY_FROM_WORDS = "argon2id"
BOX = "chacha20-poly1305"
NAMES = "blake2b-keyed"

CARRIED = {"digest": SHA256, "second_digest": SM3, "lock": LOCK, "signature": SIGNATURE, "names": NAMES}
"""What a bundle or a receipt says about itself."""
