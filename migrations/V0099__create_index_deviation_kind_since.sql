CREATE INDEX ix_deviation_kind_since ON deviation (known_until, kind, since, id);
