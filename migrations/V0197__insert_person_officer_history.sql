-- What was there before this was kept counts as known since its own first day, and an end since the last one; changes in between were not kept.
INSERT INTO person_officer_history (person_officer_id, known_from, known_until, person_id, officer, location_id, region_id, held_from, held_until)
SELECT o.id, CAST(CASE WHEN o.held_from > CURRENT_DATE THEN CURRENT_DATE ELSE o.held_from END AS DATETIME), CASE WHEN o.held_until < CURRENT_DATE THEN CAST(o.held_until AS DATETIME) ELSE TIMESTAMP '9999-12-31 00:00:00' END,
    o.person_id, o.officer, o.location_id, o.region_id, o.held_from, CASE WHEN o.held_until >= CURRENT_DATE THEN o.held_until END
FROM person_officer o;
INSERT INTO person_officer_history (person_officer_id, known_from, known_until, person_id, officer, location_id, region_id, held_from, held_until)
SELECT o.id, CAST(o.held_until AS DATETIME), TIMESTAMP '9999-12-31 00:00:00', o.person_id, o.officer, o.location_id, o.region_id, o.held_from, o.held_until
FROM person_officer o WHERE o.held_until < CURRENT_DATE;
