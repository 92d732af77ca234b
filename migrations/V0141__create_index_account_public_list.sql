CREATE INDEX ix_account_public_list ON account (visibility, status, kind);
