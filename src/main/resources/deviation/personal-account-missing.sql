-- A personal account that a function asks for. A location page is none, whatever its column; what is not definitive is not
-- missed. It began with the function, or when the last such account was closed.
SELECT CONCAT('{kind}/', p.id, '/', c.platform) AS situation, NULL AS account_id, p.id AS person_id, c.platform AS platform,
    r.code AS officer, NULL AS role, NULL AS grant_id, o.location_id AS location_id, COALESCE(o.region_id, l.region_id) AS region_id,
    GREATEST(o.held_from, r.valid_from, p.in_service_from, COALESCE((SELECT CAST(MAX(a.status_since) AS DATE) FROM account a
        WHERE a.owner_id = p.id AND a.kind = 'FUNCTION' AND a.platform = c.platform AND a.status = 'CLOSED'), o.held_from)) AS since
FROM person p JOIN person_officer o ON o.person_id = p.id JOIN officer_row r ON r.code = o.officer JOIN officer_cell c ON c.row_id = r.id
LEFT JOIN location l ON l.id = o.location_id
WHERE {which} AND {held} AND {inTable} AND {inService} AND {firm} AND c.col = 'PERSONAL' AND c.kind = 'PLATFORM'
  AND NOT EXISTS (SELECT 1 FROM account a WHERE a.owner_id = p.id AND a.kind = 'FUNCTION' AND a.platform = c.platform AND a.status <> 'CLOSED')
