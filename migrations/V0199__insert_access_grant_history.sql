-- What was there before this was kept counts as known since its first day, and its end since its last.
INSERT INTO access_grant_history (access_grant_id, known_from, known_until, account_id, person_id, role, since, ended_on)
SELECT g.id, CAST(g.since AS DATETIME), CASE WHEN g.ended_on < CURRENT_DATE THEN CAST(g.ended_on AS DATETIME) ELSE TIMESTAMP '9999-12-31 00:00:00' END,
    g.account_id, g.person_id, g.role, g.since, CASE WHEN g.ended_on >= CURRENT_DATE THEN g.ended_on END
FROM access_grant g;
INSERT INTO access_grant_history (access_grant_id, known_from, known_until, account_id, person_id, role, since, ended_on)
SELECT g.id, CAST(g.ended_on AS DATETIME), TIMESTAMP '9999-12-31 00:00:00', g.account_id, g.person_id, g.role, g.since, g.ended_on
FROM access_grant g WHERE g.ended_on < CURRENT_DATE;
