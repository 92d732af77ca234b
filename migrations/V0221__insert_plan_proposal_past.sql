-- Proposals that were taken back before this was kept: the log has the moments, and a plan has one open version at a time.
INSERT INTO plan_proposal_past (version_id, proposed_by, proposed_at, until_at)
SELECT v.id, d.actor_name, s.at, r.at
FROM audit_entry r
JOIN audit_entry s ON s.seq = (SELECT MAX(e.seq) FROM audit_entry e WHERE e.subject_type = r.subject_type AND e.subject_id = r.subject_id
    AND e.action = 'beheerplan.voorgesteld' AND e.seq < r.seq)
JOIN audit_detail d ON d.seq = s.seq
JOIN management_plan p ON p.account_id = r.subject_id
JOIN plan_version v ON v.plan_id = p.id AND v.number = (SELECT MAX(w.number) FROM plan_version w WHERE w.plan_id = p.id AND w.created_at <= s.at)
WHERE r.action = 'beheerplan.teruggehaald' AND r.subject_type = 'account';
