-- A page that the table allows after an intake (SGL §2), in use without one.
SELECT CONCAT('{kind}/', a.id) AS situation, a.id AS account_id, NULL AS person_id, a.platform AS platform, NULL AS officer, NULL AS role,
    NULL AS grant_id, a.location_id AS location_id, l.region_id AS region_id,
    GREATEST({activeSince}, (SELECT MIN(r.valid_from) FROM officer_cell c JOIN officer_row r ON r.id = c.row_id WHERE {facultative} AND {inTable})) AS since
FROM account a LEFT JOIN location l ON l.id = a.location_id
WHERE {which} AND {inUse} AND a.kind = 'LOCATION_PAGE'
  AND EXISTS (SELECT 1 FROM officer_cell c JOIN officer_row r ON r.id = c.row_id WHERE {facultative} AND {inTable})
  AND NOT EXISTS (SELECT 1 FROM intake i WHERE i.request_id = a.request_id)
  AND NOT EXISTS (SELECT 1 FROM account_intake i WHERE i.account_id = a.id)
