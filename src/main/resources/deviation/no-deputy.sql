-- A personal account because of the function has no deputy by nature.
SELECT CONCAT('{kind}/', a.id) AS situation, a.id AS account_id, a.deputy_id AS person_id, a.platform AS platform, NULL AS officer, NULL AS role,
    NULL AS grant_id, a.location_id AS location_id, l.region_id AS region_id,
    CASE WHEN a.deputy_id IS NULL THEN {since h.deputy_id IS NULL}
        ELSE GREATEST(CAST(p.in_service_until + INTERVAL '1' DAY AS DATE), {activeSince}) END AS since
FROM account a LEFT JOIN person p ON p.id = a.deputy_id LEFT JOIN location l ON l.id = a.location_id
WHERE {which} AND {inUse} AND a.kind <> 'FUNCTION' AND (a.deputy_id IS NULL OR p.in_service_until < {day})
