-- Who left in the year up to the peildatum, once for each account. The register ends the right on the last day by itself; that the person is off the
-- page on the platform is what somebody ticked off. A leave that was taken back, and an account that was closed meanwhile, ask for nothing. Nobody
-- is late with what could not be known yet, so a leave that was recorded afterwards counts from the day on which it was.
SELECT CONCAT('vertrek-', t.id) AS item, v.id AS subject_id, a.name AS name, a.platform AS platform, p.name AS who, NULL AS other,
    v.due_on AS day_one, NULL AS day_two, NULL AS moment_one, CASE WHEN t.closed_at < {end} THEN t.closed_at END AS moment_two,
    CASE WHEN t.closed_at IS NULL OR t.closed_at >= {end} THEN CASE WHEN v.due_on < {dayBefore} THEN 'NOT_REMOVED' END
         WHEN {closedOn} > CAST(v.due_on + INTERVAL '1' DAY AS DATE) THEN 'REMOVED_LATE' END AS fault,
    NULL AS situation
FROM leaving_task t JOIN leaving v ON v.id = t.leaving_id JOIN person p ON p.id = v.person_id JOIN account a ON a.id = t.account_id
WHERE t.kind = 'REMOVE' AND v.status <> 'WITHDRAWN' AND t.status <> 'WITHDRAWN' AND v.last_day < {day} AND v.last_day >= {yearAgo} AND v.recorded_at < {end}
