-- What was there before this was kept counts as known since its own first day, and an end since the last one; changes in between were not kept.
INSERT INTO person_history (person_id, known_from, known_until, name, email, staff_number, in_service_from, in_service_until)
SELECT p.id, TIMESTAMP '2000-01-01 00:00:00', CASE WHEN p.in_service_until < CURRENT_DATE THEN CAST(p.in_service_until AS DATETIME) ELSE TIMESTAMP '9999-12-31 00:00:00' END,
    p.name, p.email, p.staff_number, p.in_service_from, CASE WHEN p.in_service_until >= CURRENT_DATE THEN p.in_service_until END
FROM person p;
INSERT INTO person_history (person_id, known_from, known_until, name, email, staff_number, in_service_from, in_service_until)
SELECT p.id, CAST(p.in_service_until AS DATETIME), TIMESTAMP '9999-12-31 00:00:00', p.name, p.email, p.staff_number, p.in_service_from, p.in_service_until
FROM person p WHERE p.in_service_until < CURRENT_DATE;
