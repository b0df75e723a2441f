-- What is known of the feeds that are read, and of their items. An item's row stays when it is done, so that an article
-- that people have deleted doesn't come back; its page's particulars stay only while it waits to be fetched.
CREATE TABLE feeds (
    address       TEXT NOT NULL PRIMARY KEY,
    title         TEXT,
    etag          TEXT,
    last_modified TEXT,
    failures      INTEGER NOT NULL DEFAULT 0,
    next_at       TEXT
) WITHOUT ROWID;

CREATE TABLE feed_items (
    number    INTEGER PRIMARY KEY,
    feed      TEXT    NOT NULL,
    item      TEXT    NOT NULL,
    link      TEXT,
    title     TEXT,
    published TEXT,
    author    TEXT,
    language  TEXT,
    waits     INTEGER NOT NULL DEFAULT 1,
    attempts  INTEGER NOT NULL DEFAULT 0,
    next_at   TEXT,
    UNIQUE (feed, item)
);

CREATE INDEX feed_items_waiting ON feed_items (feed, number) WHERE waits = 1;
