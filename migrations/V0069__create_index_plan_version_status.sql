CREATE INDEX ix_plan_version_status ON plan_version (status, form_id, form_version);
