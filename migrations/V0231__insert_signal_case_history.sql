-- As a treatment is now, it has been since the last event that changed it.
INSERT INTO signal_case_history (signal_id, known_from, known_until, status, outcome, result, platform, url, account_id, due_on, takedown_on, responder_id, closed_on, complete)
SELECT e.signal_id, e.at_moment, TIMESTAMP '9999-12-31 00:00:00', c.status, c.outcome, c.result, c.platform, c.url, c.account_id, c.due_on, c.takedown_on, c.responder_id, c.closed_on, TRUE
FROM signal_event e JOIN signal_case c ON c.signal_id = e.signal_id
WHERE e.id = (SELECT MAX(x.id) FROM signal_event x WHERE x.signal_id = e.signal_id AND x.kind IN ('RECEIVED', 'JUDGED', 'TAKEDOWN', 'REQUESTED', 'CLOSED', 'REOPENED'));
