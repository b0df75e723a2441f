-- What chats' admins have settled, as JSON; those who have settled nothing have no row.
CREATE TABLE chat_settings (
    platform TEXT NOT NULL,
    chat     TEXT NOT NULL,
    settings TEXT NOT NULL,
    PRIMARY KEY (platform, chat)
) WITHOUT ROWID;

-- Follows that are told of once a day, or of figures alone; the day of the last digest; and why the last message didn't arrive.
ALTER TABLE follows ADD COLUMN daily     INTEGER NOT NULL DEFAULT 0;
ALTER TABLE follows ADD COLUMN figures   INTEGER NOT NULL DEFAULT 0;
ALTER TABLE follows ADD COLUMN digest_on TEXT;
ALTER TABLE follows ADD COLUMN problem   TEXT;
