-- Since when the register has each version of a plan form.
CREATE TABLE plan_form_known (
    form_id    VARCHAR(64) NOT NULL,
    version    INT         NOT NULL,
    known_from DATETIME(6) NOT NULL,
    CONSTRAINT pk_plan_form_known PRIMARY KEY (form_id, version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
