-- Telegram updates by the bot that they were sent to. "body" is set while an update waits to be handled, and null
-- afterwards: the id alone is kept for a while, so that a repeated update isn't answered twice.
CREATE TABLE telegram_updates (
    bot  INTEGER NOT NULL,
    id   INTEGER NOT NULL,
    body TEXT,
    PRIMARY KEY (bot, id)
) WITHOUT ROWID;
