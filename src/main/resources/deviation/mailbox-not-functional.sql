-- The mailbox of a person, at a provider of private mail, or outside the organisation's domains where its profile names them.
-- Twice EXISTS: with IN of two columns MySQL reads all people for each account.
SELECT CONCAT('{kind}/', a.id) AS situation, a.id AS account_id, NULL AS person_id, a.platform AS platform, NULL AS officer, NULL AS role,
    NULL AS grant_id, a.location_id AS location_id, l.region_id AS region_id,
    {since COALESCE(h.recovery_mailbox, '') = a.recovery_mailbox} AS since
FROM account a LEFT JOIN location l ON l.id = a.location_id
WHERE {which} AND {inUse} AND a.recovery_mailbox IS NOT NULL AND ({foreignMailbox}
    OR EXISTS (SELECT 1 FROM person p WHERE p.email = a.recovery_mailbox)
    OR EXISTS (SELECT 1 FROM person p WHERE p.email = LOWER(a.recovery_mailbox)))
