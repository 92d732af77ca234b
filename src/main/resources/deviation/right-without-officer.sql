-- A right of somebody who has not left and is neither owner nor deputy, that no officer held by them gives. It began when
-- it was given, when the last officer that gave it ended, or when they stopped being owner or deputy.
SELECT CONCAT('{kind}/', a.id, '/', g.person_id, '/', g.role) AS situation, a.id AS account_id, g.person_id AS person_id, a.platform AS platform,
    NULL AS officer, g.role AS role, g.id AS grant_id, a.location_id AS location_id, l.region_id AS region_id,
    GREATEST(g.since,
        COALESCE((SELECT CAST(MAX({heldUntil}) + INTERVAL '1' DAY AS DATE) FROM {officers}
            WHERE o.person_id = g.person_id AND {givesRole} AND {gives} AND {heldUntil} < {day}), g.since),
        COALESCE((SELECT CAST(MAX(h.known_until) AS DATE) FROM account_history h
            WHERE h.account_id = a.id AND h.known_until < {end} AND (h.owner_id = g.person_id OR h.deputy_id = g.person_id)), g.since)) AS since
FROM account a JOIN access_grant g ON g.account_id = a.id JOIN person p ON p.id = g.person_id LEFT JOIN location l ON l.id = a.location_id
WHERE {which} AND a.status <> 'CLOSED' AND {grantStays} AND (p.in_service_until IS NULL OR p.in_service_until >= {day})
  AND g.person_id <> a.owner_id AND (a.deputy_id IS NULL OR g.person_id <> a.deputy_id)
  AND EXISTS (SELECT 1 FROM officer_row r WHERE {inTable})
  AND NOT EXISTS (SELECT 1 FROM {officers} WHERE o.person_id = g.person_id AND {held} AND {inTable} AND {givesRole} AND {gives})
