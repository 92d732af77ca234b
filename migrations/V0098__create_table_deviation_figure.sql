-- How many deviations are open of each kind, kept with each refresh: counting them for every reader takes longer than the list.
CREATE TABLE deviation_figure (
    kind       VARCHAR(32) NOT NULL,
    open_count BIGINT      NOT NULL,
    CONSTRAINT pk_deviation_figure PRIMARY KEY (kind)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
