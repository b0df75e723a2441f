-- The language of whoever asked to follow: messages are told in it where the chat has settled none.
ALTER TABLE follows ADD COLUMN language TEXT;
