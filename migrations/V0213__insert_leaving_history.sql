-- How a leave stands now counts since it has surely been so: since its end and its last move, since it was recorded when nothing has happened to it, and
-- else since the newest entry of the audit log. Of the time before that the register kept no more than that there was a leave.
INSERT INTO leaving_history (leaving_id, known_from, known_until, person_id, last_day, due_on, status, recorded_at, recorded_by, ended_at)
SELECT k.id, k.known, TIMESTAMP '9999-12-31 00:00:00', k.person_id, k.last_day, k.due_on, k.status, k.recorded_at, k.recorded_by, k.ended_at
FROM (SELECT l.id, l.person_id, l.last_day, l.due_on, l.status, l.recorded_at, l.recorded_by, l.ended_at,
        CASE WHEN l.status <> 'OPEN' THEN GREATEST(l.ended_at, COALESCE((SELECT MAX(m.at) FROM audit_entry m WHERE m.subject_type = 'medewerker'
            AND m.subject_id = l.person_id AND m.action = 'vertrek.verplaatst'), l.ended_at))
          WHEN EXISTS (SELECT 1 FROM leaving_task t WHERE t.leaving_id = l.id AND t.status <> 'OPEN')
            OR EXISTS (SELECT 1 FROM audit_entry m WHERE m.subject_type = 'medewerker' AND m.subject_id = l.person_id
              AND m.action = 'vertrek.verplaatst' AND m.at >= l.recorded_at)
            OR EXISTS (SELECT 1 FROM leaving_task t JOIN audit_entry m ON m.subject_type = 'account' AND m.subject_id = t.account_id
              WHERE t.leaving_id = l.id AND m.action IN ('vertrek.afgevinkt', 'vertrek.heropend') AND m.at >= l.recorded_at)
            THEN COALESCE((SELECT MAX(e.at) FROM audit_entry e), l.recorded_at)
          ELSE l.recorded_at END AS known
      FROM leaving l) k;
INSERT INTO leaving_history (leaving_id, known_from, known_until, person_id, last_day, due_on, status, recorded_at, recorded_by, ended_at)
SELECT h.leaving_id, h.recorded_at, h.known_from, h.person_id, NULL, NULL, NULL, h.recorded_at, h.recorded_by, NULL
FROM leaving_history h WHERE h.known_from > h.recorded_at;
