-- Where the bot has said its first word, as keyed hashes.
CREATE TABLE greeted (
    platform TEXT NOT NULL,
    place    TEXT NOT NULL,
    PRIMARY KEY (platform, place)
) WITHOUT ROWID;

-- In which server the chats stand that something is kept for: it is forgotten when the bot is put out of the server.
CREATE TABLE server_chats (
    platform TEXT NOT NULL,
    chat     TEXT NOT NULL,
    server   TEXT NOT NULL,
    PRIMARY KEY (platform, chat)
) WITHOUT ROWID;
CREATE INDEX server_chats_by_server ON server_chats (platform, server);
