-- A cell that is not definitive yet is all that gives a right, or a personal account.
SELECT CONCAT('{kind}/', a.id, '/', g.person_id) AS situation, a.id AS account_id, g.person_id AS person_id, a.platform AS platform,
    r.code AS officer, NULL AS role, g.id AS grant_id, a.location_id AS location_id, l.region_id AS region_id,
    GREATEST(g.since, o.held_from, r.valid_from) AS since
FROM account a JOIN access_grant g ON g.account_id = a.id JOIN person p ON p.id = g.person_id LEFT JOIN location l ON l.id = a.location_id
JOIN person_officer o ON o.person_id = g.person_id JOIN officer_row r ON r.code = o.officer JOIN officer_cell c ON c.row_id = r.id
WHERE {which} AND a.status <> 'CLOSED' AND {grantStays} AND {inService} AND {held} AND {inTable} AND {givesRole} AND {gives} AND c.provisional = TRUE
  AND g.person_id <> a.owner_id AND (a.deputy_id IS NULL OR g.person_id <> a.deputy_id)
  AND NOT EXISTS (SELECT 1 FROM {officers}
      WHERE o.person_id = g.person_id AND {held} AND {inTable} AND {givesRole} AND {gives} AND c.provisional = FALSE)
UNION ALL
SELECT CONCAT('{kind}/', a.id, '/', a.owner_id), a.id, a.owner_id, a.platform, r.code, NULL, NULL, a.location_id, l.region_id,
    GREATEST(CAST(a.registered_at AS DATE), o.held_from, r.valid_from)
FROM account a JOIN person p ON p.id = a.owner_id LEFT JOIN location l ON l.id = a.location_id
JOIN person_officer o ON o.person_id = a.owner_id JOIN officer_row r ON r.code = o.officer JOIN officer_cell c ON c.row_id = r.id
WHERE {which} AND a.status <> 'CLOSED' AND a.kind = 'FUNCTION' AND {inService} AND {held} AND {inTable}
  AND c.col = 'PERSONAL' AND c.kind = 'PLATFORM' AND c.platform = a.platform AND c.provisional = TRUE
  AND NOT EXISTS (SELECT 1 FROM {officers} WHERE o.person_id = a.owner_id AND {held} AND {inTable}
      AND c.col = 'PERSONAL' AND c.kind = 'PLATFORM' AND c.platform = a.platform AND c.provisional = FALSE)
