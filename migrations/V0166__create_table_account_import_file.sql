-- The file as it was sent, kept with what was found in it (gzip, a line of JSON each) for as long as the import counts.
CREATE TABLE account_import_file (
    import_id BIGINT   NOT NULL,
    content   LONGBLOB NULL,
    report    LONGBLOB NULL,
    CONSTRAINT pk_account_import_file PRIMARY KEY (import_id),
    CONSTRAINT fk_account_import_file_import FOREIGN KEY (import_id) REFERENCES account_import (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
