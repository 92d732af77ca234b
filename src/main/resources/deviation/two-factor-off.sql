SELECT CONCAT('{kind}/', a.id) AS situation, a.id AS account_id, NULL AS person_id, a.platform AS platform, NULL AS officer, NULL AS role,
    NULL AS grant_id, a.location_id AS location_id, l.region_id AS region_id, {since h.two_factor = 'OFF'} AS since
FROM account a LEFT JOIN location l ON l.id = a.location_id
WHERE {which} AND {inUse} AND a.two_factor = 'OFF'
