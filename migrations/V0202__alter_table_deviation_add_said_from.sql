-- said_from: since when it says what it says, null for from the beginning.
ALTER TABLE deviation ADD COLUMN said_from DATETIME(6) NULL;
