CREATE TABLE publication_edition (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    publication_id    BIGINT       NOT NULL,
    number            INT          NOT NULL,
    published_on      DATE         NOT NULL,
    what              VARCHAR(500) NOT NULL,
    link              VARCHAR(500) NULL,
    published_by_name VARCHAR(200) NOT NULL,
    removed           BOOLEAN      NOT NULL,
    made_at           DATETIME(6)  NOT NULL,
    made_by           BIGINT       NULL,
    made_by_name      VARCHAR(200) NOT NULL,
    reason            VARCHAR(500) NULL,
    CONSTRAINT pk_publication_edition PRIMARY KEY (id),
    CONSTRAINT fk_publication_edition_publication FOREIGN KEY (publication_id) REFERENCES publication (id),
    UNIQUE KEY uq_publication_edition_number (publication_id, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
