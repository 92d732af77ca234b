CREATE TABLE management_plan (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    form_id    VARCHAR(64) NOT NULL,
    request_id BIGINT      NULL,
    account_id BIGINT      NULL,
    CONSTRAINT pk_management_plan PRIMARY KEY (id),
    UNIQUE KEY uq_management_plan_request (request_id),
    UNIQUE KEY uq_management_plan_account (account_id),
    CONSTRAINT fk_management_plan_request FOREIGN KEY (request_id) REFERENCES account_request (id),
    CONSTRAINT fk_management_plan_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
