SELECT CONCAT('{kind}/', a.id, '/', g.person_id, '/', g.role) AS situation, a.id AS account_id, g.person_id AS person_id, a.platform AS platform,
    NULL AS officer, g.role AS role, g.id AS grant_id, a.location_id AS location_id, l.region_id AS region_id,
    GREATEST(g.since, CAST(p.in_service_until + INTERVAL '1' DAY AS DATE)) AS since
FROM account a JOIN access_grant g ON g.account_id = a.id JOIN person p ON p.id = g.person_id LEFT JOIN location l ON l.id = a.location_id
WHERE {which} AND a.status <> 'CLOSED' AND {grantStays} AND p.in_service_until < {day}
