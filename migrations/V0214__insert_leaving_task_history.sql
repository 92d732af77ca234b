-- The tasks of a leave that is over are those that it ended with. To one that is open some may have come later, and when was not kept.
INSERT INTO leaving_task_history (leaving_task_id, known_from, known_until, leaving_id, status)
SELECT t.id, CASE WHEN h.status = 'OPEN' THEN COALESCE((SELECT MAX(e.at) FROM audit_entry e), h.known_from) ELSE h.known_from END,
    TIMESTAMP '9999-12-31 00:00:00', t.leaving_id, t.status
FROM leaving_task t JOIN leaving_history h ON h.leaving_id = t.leaving_id AND h.status IS NOT NULL;
