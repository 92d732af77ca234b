CREATE INDEX ix_account_kind ON account (kind, platform);
