-- Whose owner was not in service is kept with its period in the deviations, so what is entered later about that day changes nothing.
SELECT CONCAT('account-', h.account_id) AS item, h.account_id AS subject_id, h.name AS name, h.platform AS platform, h.owner_name AS who, h.status AS other,
    NULL AS day_one, NULL AS day_two, NULL AS moment_one, NULL AS moment_two,
    CASE WHEN EXISTS (SELECT 1 FROM deviation d WHERE d.account_id = h.account_id AND d.kind = 'ORPHANED'
        AND d.known_from < {end} AND d.known_until >= {end}) THEN 'OWNER_GONE' END AS fault,
    CONCAT('VERWEESD/', h.account_id) AS situation
FROM account_history h
WHERE {inForce} AND h.status <> 'CLOSED'
