INSERT INTO reminder_message (reminder_id, receiver, message_id, planned_on)
SELECT b.reminder_id, COALESCE(m.recipient_person_id, 0), MAX(b.message_id), MAX(r.planned_on)
FROM reminder_message_before b
JOIN reminder_before r ON r.id = b.reminder_id
JOIN outbox_message m ON m.id = b.message_id
GROUP BY b.reminder_id, COALESCE(m.recipient_person_id, 0);
