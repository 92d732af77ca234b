ALTER TABLE account_mark DROP CONSTRAINT ck_account_mark_kind;
