CREATE TABLE plan_upload_content (
    upload_id BIGINT   NOT NULL,
    content   LONGBLOB NOT NULL,
    CONSTRAINT pk_plan_upload_content PRIMARY KEY (upload_id),
    CONSTRAINT fk_plan_upload_content_upload FOREIGN KEY (upload_id) REFERENCES plan_upload (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
