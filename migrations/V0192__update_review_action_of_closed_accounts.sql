-- V0108 made open actions for accounts that were closed by then; nothing can be done for those any more.
UPDATE review_action SET status = 'DROPPED', finished_by_name = 'systeem', answer = 'Het account is opgeheven.',
  finished_at = (SELECT a.status_since FROM account a WHERE a.id = review_action.account_id)
WHERE status = 'OPEN' AND account_id IN (SELECT c.id FROM account c WHERE c.status = 'CLOSED');
