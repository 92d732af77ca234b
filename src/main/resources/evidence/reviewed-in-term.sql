SELECT CONCAT('account-', h.account_id) AS item, h.account_id AS subject_id, h.name AS name, h.platform AS platform, h.owner_name AS who, h.status AS other,
    h.next_review_on AS day_one, h.last_review_on AS day_two, NULL AS moment_one, NULL AS moment_two,
    CASE WHEN h.next_review_on IS NULL THEN 'NO_REVIEW_DATE' WHEN h.next_review_on < {day} THEN 'OVERDUE' END AS fault,
    NULL AS situation
FROM account_history h
WHERE {inForce} AND h.status = 'ACTIVE'
