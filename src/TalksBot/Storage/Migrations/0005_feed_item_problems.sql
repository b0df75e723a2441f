-- Why an item's page could not be imported the last time; it stays when the item was given up.
ALTER TABLE feed_items ADD COLUMN problem TEXT;
