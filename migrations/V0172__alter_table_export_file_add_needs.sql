-- The right that who fetches the file later must still have.
ALTER TABLE export_file ADD COLUMN needs VARCHAR(32) NULL;
