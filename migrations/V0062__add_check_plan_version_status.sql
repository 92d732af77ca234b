ALTER TABLE plan_version ADD CONSTRAINT ck_plan_version_status CHECK (status IN ('DRAFT', 'PROPOSED', 'APPROVED', 'RETURNED', 'WITHDRAWN'));
