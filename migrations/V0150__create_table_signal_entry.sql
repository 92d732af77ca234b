-- What somebody reported, as they said it. SIGNAL itself is a reserved word.
CREATE TABLE signal_entry (
    id                 BIGINT        NOT NULL AUTO_INCREMENT,
    reference          CHAR(14)      NOT NULL,
    kind               VARCHAR(16)   NOT NULL,
    address            VARCHAR(2000) NOT NULL,
    about_page         VARCHAR(2000) NOT NULL,
    words              VARCHAR(3000) NOT NULL,
    reporter_name      VARCHAR(120)  NULL,
    reporter_email     VARCHAR(254)  NULL,
    reporter_id        BIGINT        NULL,
    receipt_message_id BIGINT        NULL,
    received_at        DATETIME(6)   NOT NULL,
    erased_at          DATETIME(6)   NULL,
    CONSTRAINT pk_signal_entry PRIMARY KEY (id),
    UNIQUE KEY uq_signal_entry_reference (reference),
    KEY ix_signal_entry_received (received_at),
    KEY ix_signal_entry_email (reporter_email, received_at),
    CONSTRAINT ck_signal_entry_kind CHECK (kind IN ('SPOOF', 'DISCUSSION', 'WILD_PAGE', 'MISUSE'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
