-- The language of whoever asked to follow: messages are told in it where the chat has settled none.
ALTER TABLE talksbot.follows ADD COLUMN language text;
