-- A run of a worker that is alive says so again and again, by the clock of the database.
CREATE TABLE outbox_run (
    id       VARCHAR(36) NOT NULL,
    began_at DATETIME(6) NOT NULL,
    seen_at  DATETIME(6) NOT NULL,
    CONSTRAINT pk_outbox_run PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
