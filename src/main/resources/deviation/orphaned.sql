SELECT CONCAT('{kind}/', a.id) AS situation, a.id AS account_id, a.owner_id AS person_id, a.platform AS platform, NULL AS officer, NULL AS role,
    NULL AS grant_id, a.location_id AS location_id, l.region_id AS region_id,
    GREATEST(CAST(a.registered_at AS DATE), CASE WHEN p.in_service_until < {day} THEN CAST(p.in_service_until + INTERVAL '1' DAY AS DATE)
        ELSE CAST(a.registered_at AS DATE) END) AS since
FROM account a JOIN person p ON p.id = a.owner_id LEFT JOIN location l ON l.id = a.location_id
WHERE {which} AND a.status <> 'CLOSED' AND (p.in_service_from > {day} OR p.in_service_until < {day})
