ALTER TABLE audit_detail ADD COLUMN erased_by BIGINT NULL;
