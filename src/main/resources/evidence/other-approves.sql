-- Every decision of a department on a request, and every decision on a proposed version of a plan.
SELECT CONCAT('besluit-', d.id) AS item, q.id AS subject_id, COALESCE(q.name, q.subject, '-') AS name, q.platform AS platform, u.name AS who,
    d.decided_by_name AS other, NULL AS day_one, NULL AS day_two, q.submitted_at AS moment_one, d.decided_at AS moment_two,
    CASE WHEN d.decided_by = q.requester_id OR EXISTS (SELECT 1 FROM user_account s WHERE s.id = d.decided_by AND s.person_id = u.person_id) THEN 'DECIDED_OWN' END AS fault,
    NULL AS situation
FROM decision d JOIN account_request q ON q.id = d.request_id JOIN user_account u ON u.id = q.requester_id
WHERE d.decided_at < {end}
UNION ALL
SELECT CONCAT('plan-', v.id), m.account_id, a.name, a.platform, COALESCE(v.proposed_by, '-'), v.decided_by, NULL, NULL, v.proposed_at, v.decided_at,
    CASE WHEN EXISTS (SELECT 1 FROM user_account s WHERE s.id = v.proposer_id AND s.name = v.decided_by) THEN 'DECIDED_OWN' END, NULL
FROM plan_version v JOIN management_plan m ON m.id = v.plan_id JOIN account a ON a.id = m.account_id
WHERE v.proposer_id IS NOT NULL AND v.status IN ('APPROVED', 'RETURNED') AND v.decided_at < {end}
