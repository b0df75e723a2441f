-- Thumbs up and down on answers. "voter" is a salted hash: it tells voters apart and nothing else.
CREATE TABLE votes (
    at        TEXT    NOT NULL,
    platform  TEXT    NOT NULL,
    voter     TEXT    NOT NULL,
    question  TEXT    NOT NULL,
    citations TEXT    NOT NULL,
    helpful   INTEGER NOT NULL,
    PRIMARY KEY (platform, voter, question)
) WITHOUT ROWID;
