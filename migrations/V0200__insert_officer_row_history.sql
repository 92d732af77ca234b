-- What was there before this was kept counts as known since it was written down, and the table of the organisation's document from the beginning.
INSERT INTO officer_row_history (officer_row_id, known_from, known_until, code, position, tie, name_nl, name_en, valid_from, valid_until, recorded_at, recorded_by, reason)
SELECT r.id, CASE WHEN r.valid_from = DATE '2000-01-01' AND r.recorded_by = 'systeem' THEN TIMESTAMP '1999-12-31 23:00:00' ELSE r.recorded_at END, TIMESTAMP '9999-12-31 00:00:00', r.code, r.position, r.tie, r.name_nl, r.name_en, r.valid_from, r.valid_until, r.recorded_at, r.recorded_by, r.reason
FROM officer_row r;
