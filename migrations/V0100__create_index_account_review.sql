-- What a list of reviews asks of an account, in the order of the list: its figures read this and nothing else.
CREATE INDEX ix_account_review ON account (status, next_review_on, name, id, owner_id, deputy_id, location_id);
