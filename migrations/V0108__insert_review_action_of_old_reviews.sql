-- What was agreed before actions were kept apart; who would do it was never asked, so communications has them.
INSERT INTO review_action (review_id, account_id, kind, what, due_on, status, created_at)
SELECT id, account_id, 'OWN', action, action_due_on, 'OPEN', done_at FROM review WHERE action IS NOT NULL AND action_due_on IS NOT NULL;
