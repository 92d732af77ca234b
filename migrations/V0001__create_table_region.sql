CREATE TABLE region (
    id   BIGINT       NOT NULL AUTO_INCREMENT,
    name VARCHAR(120) NOT NULL,
    CONSTRAINT pk_region PRIMARY KEY (id),
    UNIQUE KEY uq_region_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
