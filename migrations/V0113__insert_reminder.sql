INSERT INTO reminder (id, kind, subject_id, account_id, due_on, step, status, tell_from, planned_on, planned_at)
SELECT id, 'REVIEW', account_id, account_id, due_on, step, 'TOLD', planned_on, planned_on, planned_at FROM reminder_before;
