-- From before this was kept: a version is known since a plan first answered it.
INSERT INTO plan_form_known (form_id, version, known_from) SELECT form_id, version, kept_at FROM plan_form;
