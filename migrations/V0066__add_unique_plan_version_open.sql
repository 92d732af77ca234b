ALTER TABLE plan_version ADD CONSTRAINT uq_plan_version_open UNIQUE (open_plan_id);
