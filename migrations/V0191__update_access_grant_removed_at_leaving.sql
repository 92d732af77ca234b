-- Whoever stays has no leave that could give the right back: without this a next leave would.
UPDATE access_grant SET removed_at_leaving = FALSE
WHERE removed_at_leaving = TRUE AND person_id IN (SELECT id FROM person WHERE in_service_until IS NULL);
