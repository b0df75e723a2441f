-- What chats follow, and how far each has been served: "position" is the number of the last article that was looked at
-- for it. Of articles only the ids are here; of findings that were sent only hashes, so that none is sent twice.
CREATE TABLE follows (
    number     INTEGER PRIMARY KEY,
    platform   TEXT    NOT NULL,
    chat       TEXT    NOT NULL,
    subject    TEXT    NOT NULL COLLATE NOCASE,
    at_night   INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    UNIQUE (platform, chat, subject)
);

CREATE TABLE follow_articles (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL UNIQUE
);

CREATE TABLE follow_sent (
    platform TEXT NOT NULL,
    chat     TEXT NOT NULL,
    finding  TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (platform, chat, finding)
) WITHOUT ROWID;
