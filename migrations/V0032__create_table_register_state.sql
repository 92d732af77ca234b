CREATE TABLE register_state (
    name    VARCHAR(64)  NOT NULL,
    content VARCHAR(255) NOT NULL,
    CONSTRAINT pk_register_state PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
