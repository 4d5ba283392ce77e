CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE act (
  position INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  rank INTEGER NOT NULL CHECK (rank > 0),
  digest TEXT NOT NULL UNIQUE,
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX act_of_device ON act (device, number);
CREATE TABLE original (
  position INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  sm3 TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  media_type TEXT NOT NULL,
  store INTEGER NOT NULL CHECK (store >= 0),
  erased INTEGER NOT NULL CHECK (erased IN (0, 1))
) STRICT;
CREATE TABLE chunk (
  id INTEGER PRIMARY KEY CHECK (id = original * 1048576 + n),
  original INTEGER NOT NULL,
  n INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE derived (
  position INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (kind, name)
) STRICT;
CREATE TABLE delivery (
  position INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  digest TEXT NOT NULL,
  bytes BLOB NOT NULL,
  signature TEXT NOT NULL,
  UNIQUE (kind, digest)
) STRICT;
CREATE VIEW v_act AS SELECT
  position, device, number, rank, digest, own,
  json_extract(CAST(bytes AS TEXT), '$.previous') AS previous,
  json_extract(CAST(bytes AS TEXT), '$.by') AS "by",
  json_extract(CAST(bytes AS TEXT), '$.at') AS at,
  json_extract(CAST(bytes AS TEXT), '$.seen') AS seen,
  json_extract(CAST(bytes AS TEXT), '$.fact.type') AS type,
  json_extract(CAST(bytes AS TEXT), '$.fact') AS fact
FROM act;
CREATE VIEW v_original AS SELECT
  original.sha256, sm3, size, media_type, store, erased,
  json_extract(v_act.fact, '$.name') AS name,
  json_extract(v_act.fact, '$.photo') AS photo,
  json_extract(v_act.fact, '$.claims') AS claims
FROM original LEFT JOIN v_act ON v_act.type = 'photo_kept' AND json_extract(v_act.fact, '$.sha256') = original.sha256;
