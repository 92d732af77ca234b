CREATE TABLE leaving (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    person_id         BIGINT       NOT NULL,
    last_day          DATE         NOT NULL,
    due_on            DATE         NOT NULL,
    status            VARCHAR(16)  NOT NULL,
    reminded_step     INT          NOT NULL,
    recorded_at       DATETIME(6)  NOT NULL,
    recorded_by       VARCHAR(200) NOT NULL,
    ended_at          DATETIME(6)  NULL,
    current_person_id BIGINT       GENERATED ALWAYS AS (CASE WHEN status <> 'WITHDRAWN' THEN person_id END),
    CONSTRAINT pk_leaving PRIMARY KEY (id),
    UNIQUE KEY uq_leaving_current_person (current_person_id),
    KEY ix_leaving_status (status, due_on, id),
    CONSTRAINT fk_leaving_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_leaving_status CHECK (status IN ('OPEN', 'DONE', 'WITHDRAWN'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
