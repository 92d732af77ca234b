INSERT INTO account_platform_id (account_id, platform_key)
SELECT id, identity_key FROM account WHERE platform_ref IS NOT NULL AND identity_key IS NOT NULL AND status <> 'CLOSED';
