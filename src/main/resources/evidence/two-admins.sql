-- A personal account because of a function has one admin by nature. Which had too few is kept with its period in the deviations.
SELECT CONCAT('account-', h.account_id) AS item, h.account_id AS subject_id, h.name AS name, h.platform AS platform, h.owner_name AS who, h.status AS other,
    NULL AS day_one, NULL AS day_two, NULL AS moment_one, NULL AS moment_two,
    CASE WHEN EXISTS (SELECT 1 FROM deviation d WHERE d.account_id = h.account_id AND d.kind = 'TOO_FEW_ADMINS'
        AND d.known_from < {end} AND d.known_until >= {end}) THEN 'TOO_FEW_ADMINS' END AS fault,
    CONCAT('MINDER_DAN_TWEE_BEHEERDERS/', h.account_id) AS situation
FROM account_history h
WHERE {inForce} AND h.status IN ('ACTIVE', 'SUSPENDED') AND h.kind <> 'FUNCTION'
