-- Proposals of a version of a plan that were taken back: until when they waited. What became of others stands with the version.
CREATE TABLE plan_proposal_past (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    version_id  BIGINT       NOT NULL,
    proposed_by VARCHAR(160) NULL,
    proposed_at DATETIME(6)  NOT NULL,
    until_at    DATETIME(6)  NOT NULL,
    CONSTRAINT pk_plan_proposal_past PRIMARY KEY (id),
    KEY ix_plan_proposal_past_version (version_id, until_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
