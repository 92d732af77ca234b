-- The first thing that is missing is told; a kind for which the profile has no plan form needs no plan.
SELECT CONCAT('account-', h.account_id) AS item, h.account_id AS subject_id, h.name AS name, h.platform AS platform, h.owner_name AS who, h.status AS other,
    h.next_review_on AS day_one, NULL AS day_two, NULL AS moment_one, NULL AS moment_two,
    CASE WHEN h.status IN ('ACTIVE', 'SUSPENDED') AND h.url IS NULL THEN 'NO_ADDRESS'
         WHEN h.kind IN ({planKinds}) AND NOT EXISTS (SELECT 1 FROM management_plan p JOIN plan_version v ON v.plan_id = p.id
             WHERE p.account_id = h.account_id AND v.status = 'APPROVED' AND v.decided_at < {end}) THEN 'NO_PLAN'
         WHEN h.recovery_mailbox IS NULL THEN 'NO_MAILBOX'
         WHEN h.next_review_on IS NULL THEN 'NO_REVIEW_DATE' END AS fault,
    NULL AS situation
FROM account_history h
WHERE {inForce} AND h.status <> 'CLOSED'
