-- Filters, order and columns of a list under a name, for oneself or for all who may see the list.
CREATE TABLE saved_view (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    name       VARCHAR(80)   NOT NULL,
    owner_id   BIGINT        NOT NULL,
    owner_name VARCHAR(200)  NOT NULL,
    shared     BOOLEAN       NOT NULL,
    query_text VARCHAR(2000) NOT NULL,
    changed_at DATETIME(6)   NOT NULL,
    CONSTRAINT pk_saved_view PRIMARY KEY (id),
    UNIQUE KEY uq_saved_view_name (owner_id, name),
    KEY ix_saved_view_shared (shared, name),
    CONSTRAINT fk_saved_view_owner FOREIGN KEY (owner_id) REFERENCES user_account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
