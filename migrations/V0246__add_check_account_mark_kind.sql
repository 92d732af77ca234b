ALTER TABLE account_mark ADD CONSTRAINT ck_account_mark_kind
    CHECK (kind IN ('IDENTITY', 'SKELETON', 'STEM', 'NAME', 'REPORTED', 'SHIELDED'));
