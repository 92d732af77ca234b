ALTER TABLE plan_version DROP CONSTRAINT ck_plan_version_status;
