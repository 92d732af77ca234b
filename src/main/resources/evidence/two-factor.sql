SELECT CONCAT('account-', h.account_id) AS item, h.account_id AS subject_id, h.name AS name, h.platform AS platform, h.owner_name AS who, h.status AS other,
    NULL AS day_one, NULL AS day_two, NULL AS moment_one, NULL AS moment_two,
    CASE h.two_factor WHEN 'OFF' THEN 'TWO_FACTOR_OFF' WHEN 'UNKNOWN' THEN 'TWO_FACTOR_UNKNOWN' END AS fault,
    CONCAT(CASE h.two_factor WHEN 'OFF' THEN 'TWEESTAPSVERIFICATIE_UIT/' ELSE 'TWEESTAPSVERIFICATIE_ONBEKEND/' END, h.account_id) AS situation
FROM account_history h
WHERE {inForce} AND h.status IN ('ACTIVE', 'SUSPENDED')
