-- A calendar looks for what was due until recently: the versions that ended in the last weeks, and not the whole history.
CREATE INDEX ix_account_history_until ON account_history (known_until, account_id);
