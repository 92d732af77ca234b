-- A personal account because of the function has one admin by nature. It began after the last day on which two admins in
-- service overlapped, or when the account went into use.
SELECT CONCAT('{kind}/', a.id) AS situation, a.id AS account_id, NULL AS person_id, a.platform AS platform, NULL AS officer, NULL AS role,
    NULL AS grant_id, a.location_id AS location_id, l.region_id AS region_id,
    GREATEST({activeSince}, COALESCE((SELECT CAST(MAX({together}) + INTERVAL '1' DAY AS DATE)
        FROM access_grant g1 JOIN person p1 ON p1.id = g1.person_id
        JOIN access_grant g2 ON g2.account_id = g1.account_id AND g2.person_id > g1.person_id JOIN person p2 ON p2.id = g2.person_id
        WHERE g1.account_id = a.id AND g1.role = 'ADMIN' AND g2.role = 'ADMIN' AND {together} < {day}
          AND GREATEST(g1.since, p1.in_service_from, g2.since, p2.in_service_from) <= {together}), {activeSince})) AS since
FROM account a LEFT JOIN location l ON l.id = a.location_id
WHERE {which} AND {inUse} AND a.kind <> 'FUNCTION' AND (SELECT COUNT(DISTINCT g.person_id) FROM access_grant g JOIN person p ON p.id = g.person_id
    WHERE g.account_id = a.id AND g.role = 'ADMIN' AND {grantHolds} AND {inService}) < 2
