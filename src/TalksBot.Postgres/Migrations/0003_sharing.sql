-- Thumbs up and down on answers. "voter" is a keyed hash: it tells voters apart and nothing else.
CREATE TABLE talksbot.votes (
    at        timestamptz NOT NULL,
    platform  text        NOT NULL,
    voter     text        NOT NULL,
    question  text        NOT NULL,
    citations text[]      NOT NULL,
    helpful   boolean     NOT NULL,
    PRIMARY KEY (platform, voter, question)
);

-- What chats follow, and how far each has been served: "position" is the number of the last article that was looked at
-- for it. Of articles only the ids are here; of findings that were sent only hashes, so that none is sent twice.
CREATE TABLE talksbot.follows (
    number   bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    platform text    NOT NULL,
    chat     text    NOT NULL,
    subject  text    NOT NULL,
    at_night boolean NOT NULL,
    position bigint  NOT NULL
);

CREATE UNIQUE INDEX follows_subject ON talksbot.follows (platform, chat, lower(subject));

CREATE TABLE talksbot.follow_articles (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article text   NOT NULL UNIQUE
);

CREATE TABLE talksbot.follow_sent (
    platform text        NOT NULL,
    chat     text        NOT NULL,
    finding  text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (platform, chat, finding)
);

-- Telegram updates by the bot that they were sent to. "owner" is the process that took it; "state" is 0 while it is worked
-- on, 1 from the moment before its answer is sent, 2 when it is done.
CREATE TABLE talksbot.telegram_updates (
    bot      bigint      NOT NULL,
    id       bigint      NOT NULL,
    owner    integer     NOT NULL,
    state    smallint    NOT NULL DEFAULT 0,
    taken_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (bot, id)
);

CREATE INDEX telegram_updates_taken ON talksbot.telegram_updates (taken_at);

CREATE TABLE talksbot.discord_interactions (
    id bigint      NOT NULL PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX discord_interactions_at ON talksbot.discord_interactions (at);

-- How much has been asked in the present window, by hashes of whoever asks. Not logged: after a crash everybody begins anew.
CREATE UNLOGGED TABLE talksbot.rate_windows (
    key   bytea       NOT NULL PRIMARY KEY,
    until timestamptz NOT NULL,
    count integer     NOT NULL
);

CREATE INDEX rate_windows_until ON talksbot.rate_windows (until);
