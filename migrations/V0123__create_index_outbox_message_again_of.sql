CREATE INDEX ix_outbox_message_again_of ON outbox_message (again_of);
