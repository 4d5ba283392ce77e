CREATE TABLE original (
  position INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  sm3 TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  media_type TEXT NOT NULL,
  store INTEGER NOT NULL CHECK (store = 0),
  erased INTEGER NOT NULL CHECK (erased IN (0, 1))
) STRICT;
CREATE TABLE chunk (
  id INTEGER PRIMARY KEY CHECK (id = original * 1048576 + n),
  original INTEGER NOT NULL,
  n INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE item (
  position INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  sm3 TEXT NOT NULL,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  name TEXT NOT NULL,
  arrived TEXT NOT NULL,
  claims BLOB NOT NULL,
  thumbnail BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'placed', 'discarded')),
  placed_in TEXT NOT NULL
) STRICT;
