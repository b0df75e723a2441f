-- What chats' admins have settled, as JSON; those who have settled nothing have no row.
CREATE TABLE talksbot.chat_settings (
    platform text NOT NULL,
    chat     text NOT NULL,
    settings text NOT NULL,
    PRIMARY KEY (platform, chat)
);

-- Follows that are told of once a day, or of figures alone; the day of the last digest; and why the last message didn't arrive.
ALTER TABLE talksbot.follows ADD COLUMN daily     boolean NOT NULL DEFAULT false;
ALTER TABLE talksbot.follows ADD COLUMN figures   boolean NOT NULL DEFAULT false;
ALTER TABLE talksbot.follows ADD COLUMN digest_on date;
ALTER TABLE talksbot.follows ADD COLUMN problem   text;
