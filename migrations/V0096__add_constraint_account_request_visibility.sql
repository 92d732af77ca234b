ALTER TABLE account_request ADD CONSTRAINT ck_account_request_visibility CHECK (visibility IN ('PUBLIC', 'SHIELDED'));
