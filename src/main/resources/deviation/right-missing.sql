-- A right that an officer gives and that its holder does not have: on corporate accounts, on pages of the own location,
-- on pages of the own region. What is not definitive or facultative is not missed.
SELECT CONCAT('{kind}/', a.id, '/', o.person_id, '/', COALESCE(c.role, '')) AS situation, a.id AS account_id, o.person_id AS person_id,
    a.platform AS platform, r.code AS officer, c.role AS role, NULL AS grant_id, a.location_id AS location_id, l.region_id AS region_id,
    GREATEST({missingSince}) AS since
FROM officer_cell c JOIN officer_row r ON r.id = c.row_id JOIN person_officer o ON o.officer = r.code JOIN person p ON p.id = o.person_id
JOIN account a ON a.kind = 'CORPORATE' LEFT JOIN location l ON l.id = a.location_id
WHERE {which} AND {held} AND {inTable} AND {inService} AND {inUse} AND {firm}
  AND (c.kind = 'ALL_CORPORATE' OR c.kind = 'PLATFORM' AND c.col = 'ACCESS' AND c.platform = a.platform)
  AND NOT EXISTS (SELECT 1 FROM access_grant g WHERE {grantOfCell} AND {grantHolds})
UNION ALL
SELECT CONCAT('{kind}/', a.id, '/', o.person_id, '/', COALESCE(c.role, '')), a.id, o.person_id, a.platform, r.code, c.role, NULL, a.location_id,
    l.region_id, GREATEST({missingSince})
FROM officer_cell c JOIN officer_row r ON r.id = c.row_id JOIN person_officer o ON o.officer = r.code JOIN person p ON p.id = o.person_id
JOIN account a ON a.location_id = o.location_id AND a.kind = 'LOCATION_PAGE' AND a.platform = c.platform JOIN location l ON l.id = a.location_id
WHERE {which} AND {held} AND {inTable} AND {inService} AND {inUse} AND {firm} AND c.kind = 'LOCATION_PAGE'
  AND NOT EXISTS (SELECT 1 FROM access_grant g WHERE {grantOfCell} AND {grantHolds})
UNION ALL
SELECT CONCAT('{kind}/', a.id, '/', o.person_id, '/', COALESCE(c.role, '')), a.id, o.person_id, a.platform, r.code, c.role, NULL, a.location_id,
    l.region_id, GREATEST({missingSince})
FROM officer_cell c JOIN officer_row r ON r.id = c.row_id JOIN person_officer o ON o.officer = r.code JOIN person p ON p.id = o.person_id
JOIN location l ON l.region_id = o.region_id JOIN account a ON a.location_id = l.id AND a.kind = 'LOCATION_PAGE' AND a.platform = c.platform
WHERE {which} AND {held} AND {inTable} AND {inService} AND {inUse} AND {firm} AND c.kind = 'LOCATION_PAGE'
  AND NOT EXISTS (SELECT 1 FROM access_grant g WHERE {grantOfCell} AND {grantHolds})
