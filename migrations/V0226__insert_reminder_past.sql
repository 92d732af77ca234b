-- From before this was kept. Who was told, is since the first message; what was overtaken, since the later step came; since when
-- something is not needed any more or reaches nobody, nothing tells: until tomorrow it is not known.
INSERT INTO reminder_past (reminder_id, status, until_at)
SELECT x.id, x.status, x.until_at FROM (
  SELECT r.id, 'OPEN' AS status, MIN(m.created_at) AS until_at
  FROM reminder r JOIN reminder_message rm ON rm.reminder_id = r.id JOIN outbox_message m ON m.id = rm.message_id WHERE r.status = 'TOLD' GROUP BY r.id
  UNION ALL
  SELECT r.id, 'OPEN', MIN(n.planned_at)
  FROM reminder r JOIN reminder n ON n.kind = r.kind AND n.subject_id = r.subject_id AND n.due_on = r.due_on AND n.step > r.step WHERE r.status = 'PASSED' GROUP BY r.id
  UNION ALL
  SELECT r.id, NULL, LOCALTIMESTAMP(6) + INTERVAL '1' DAY FROM reminder r WHERE r.status IN ('DROPPED', 'NOBODY')
) x;
