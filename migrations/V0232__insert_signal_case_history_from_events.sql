-- What a treatment was before that, as far as its events tell: not the address and the account that were found, and not the day that followed a request to take a page down.
INSERT INTO signal_case_history (signal_id, known_from, known_until, status, outcome, result, due_on, takedown_on, closed_on, complete)
SELECT e.signal_id, e.at_moment, n.at_moment,
    CASE WHEN e.kind = 'CLOSED' OR e.kind = 'JUDGED' AND e.code = 'GEEN_ACTIE' THEN 'CLOSED' WHEN e.kind IN ('RECEIVED', 'REOPENED') THEN 'NEW' ELSE 'IN_HAND' END,
    CASE j.code WHEN 'NEPPAGINA' THEN 'SPOOF' WHEN 'REAGEREN' THEN 'DISCUSSION' WHEN 'WILDE_PAGINA' THEN 'WILD_PAGE' WHEN 'GEEN_ACTIE' THEN 'NO_ACTION' END,
    CASE WHEN e.kind = 'JUDGED' AND e.code = 'GEEN_ACTIE' THEN 'NOTHING' WHEN e.kind = 'CLOSED' THEN
        CASE e.code WHEN 'WEGGEHAALD' THEN 'TAKEN_DOWN' WHEN 'PLATFORM_WEIGERT' THEN 'PLATFORM_REFUSED' WHEN 'BEANTWOORD' THEN 'ANSWERED' WHEN 'NIET_GEREAGEERD' THEN 'LEFT_ALONE'
            WHEN 'AANVRAAG' THEN 'BECAME_REQUEST' WHEN 'INGESCHREVEN' THEN 'REGISTERED' WHEN 'OPGERUIMD' THEN 'WITHDRAWN' WHEN 'BLIJFT_STAAN' THEN 'TOLERATED' ELSE 'NOTHING' END END,
    CASE WHEN e.kind IN ('CLOSED', 'TAKEDOWN') OR e.kind = 'JUDGED' AND e.code = 'GEEN_ACTIE' THEN NULL ELSE e.on_day END,
    CASE WHEN e.kind = 'TAKEDOWN' THEN e.on_day END,
    CASE WHEN e.kind = 'CLOSED' OR e.kind = 'JUDGED' AND e.code = 'GEEN_ACTIE' THEN CAST(e.at_moment AS DATE) END,
    FALSE
FROM signal_event e
JOIN signal_event n ON n.signal_id = e.signal_id AND n.id = (SELECT MIN(x.id) FROM signal_event x WHERE x.signal_id = e.signal_id AND x.id > e.id AND x.kind IN ('JUDGED', 'TAKEDOWN', 'REQUESTED', 'CLOSED', 'REOPENED'))
LEFT JOIN signal_event j ON j.signal_id = e.signal_id AND j.id = (SELECT MAX(y.id) FROM signal_event y WHERE y.signal_id = e.signal_id AND y.id <= e.id AND y.kind = 'JUDGED')
WHERE e.kind IN ('RECEIVED', 'JUDGED', 'TAKEDOWN', 'REQUESTED', 'CLOSED', 'REOPENED');
