-- An import that is undone takes its accounts away; what the register knew of them until then stays, so that a past day stays the same.
ALTER TABLE account_history DROP CONSTRAINT fk_account_history_account;
