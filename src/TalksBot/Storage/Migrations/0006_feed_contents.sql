-- What an item says itself, kept while it waits; which page it named, and by which title, so that an id that is used again for another
-- page, and a page that is named anew, are seen; and the interval that a feed's next look was planned by.
ALTER TABLE feed_items ADD COLUMN content  TEXT;
ALTER TABLE feed_items ADD COLUMN has_page INTEGER NOT NULL DEFAULT 1;
ALTER TABLE feed_items ADD COLUMN page     TEXT;
ALTER TABLE feed_items ADD COLUMN named    TEXT;
ALTER TABLE feeds      ADD COLUMN interval TEXT;

-- Pages whose articles were imported of late, to be looked at again: the file's hash tells whether somebody has edited it since.
CREATE TABLE imported_pages (
    article       TEXT NOT NULL PRIMARY KEY,
    address       TEXT NOT NULL,
    feed          TEXT,
    print         TEXT NOT NULL,
    etag          TEXT,
    last_modified TEXT,
    imported_at   TEXT NOT NULL,
    next_at       TEXT,
    looks         INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
