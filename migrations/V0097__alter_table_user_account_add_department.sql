ALTER TABLE user_account ADD COLUMN department VARCHAR(120) NULL;
