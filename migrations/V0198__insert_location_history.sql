-- What was there before this was kept counts as known from the beginning.
INSERT INTO location_history (location_id, known_from, known_until, name, kind, region_id, town, opened_on, closed_on)
SELECT l.id, TIMESTAMP '2000-01-01 00:00:00', TIMESTAMP '9999-12-31 00:00:00', l.name, l.kind, l.region_id, l.town, l.opened_on, l.closed_on FROM location l;
