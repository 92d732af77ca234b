ALTER TABLE outbox_message ADD CONSTRAINT ck_outbox_message_status
    CHECK (status IN ('PLANNED', 'SENDING', 'SENT', 'STORED', 'REFUSED', 'FAILED', 'WITHDRAWN'));
