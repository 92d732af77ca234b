-- Which row of a file became which account. No foreign keys: it tells of accounts that an undone import took away too, and while rows
-- are written the import itself is changed on another connection, to say how far it is.
CREATE TABLE account_import_row (
    account_id BIGINT NOT NULL,
    import_id  BIGINT NOT NULL,
    file_row INT    NOT NULL,
    CONSTRAINT pk_account_import_row PRIMARY KEY (account_id),
    KEY ix_account_import_row_import (import_id, file_row)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
