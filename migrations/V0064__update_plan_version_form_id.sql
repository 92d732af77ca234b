UPDATE plan_version SET form_id = (SELECT p.form_id FROM management_plan p WHERE p.id = plan_version.plan_id);
