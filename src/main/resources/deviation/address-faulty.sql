-- A medewerker in service at whose address mail does not arrive.
SELECT CONCAT('{kind}/', p.id) AS situation, NULL AS account_id, p.id AS person_id, NULL AS platform, NULL AS officer, NULL AS role,
    NULL AS grant_id, NULL AS location_id, NULL AS region_id, CAST(f.since AS DATE) AS since
FROM person p JOIN address_fault f ON f.open_address = LOWER(p.email)
WHERE {which} AND {inService}
