-- Where the bot has said its first word, as keyed hashes.
CREATE TABLE talksbot.greeted (
    platform text NOT NULL,
    place    text NOT NULL,
    PRIMARY KEY (platform, place)
);

-- In which server the chats stand that something is kept for: it is forgotten when the bot is put out of the server.
CREATE TABLE talksbot.server_chats (
    platform text NOT NULL,
    chat     text NOT NULL,
    server   text NOT NULL,
    PRIMARY KEY (platform, chat)
);
CREATE INDEX server_chats_by_server ON talksbot.server_chats (platform, server);
