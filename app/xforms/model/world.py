"""This is about what a form may ask of the machine it runs on; all of it is passed in."""

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo

import msgspec


class World(msgspec.Struct, frozen=True, kw_only=True):
    """`now` gives an aware datetime; `random` a number in [0, 1); `new_id` a UUID as text.

    `signed_by(key, signature, text)` tells whether an Ed25519 signature is good; without it `extract-signed`
    is refused. `properties` feed `jr:preload="property"`: deviceid, username, phonenumber, email …
    """

    now: Callable[[], datetime]
    zone: tzinfo
    random: Callable[[], float]
    new_id: Callable[[], str]
    properties: Mapping[str, str] = {}
    signed_by: Callable[[bytes, bytes, bytes], bool] | None = None
