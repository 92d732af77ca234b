package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The table of copies of plan forms; a copy is written once and never changed. */
@Singleton
class FormCopyRepository {

    private final JdbcOperations jdbc;

    FormCopyRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @ReadOnly
    Optional<FormCopy> find(String formId, int version) {
        return read(" WHERE form_id = ? AND version = ?", formId, version).stream().findFirst();
    }

    @ReadOnly
    List<FormCopy> all() {
        return read("", null, 0);
    }

    /** Forms that were answered and of which there is no copy, with the latest such version. */
    @ReadOnly
    Map<String, Integer> missing() {
        return jdbc.prepareStatement("SELECT v.form_id, MAX(v.form_version) FROM plan_version v LEFT JOIN plan_form f ON f.form_id = v.form_id"
            + " AND f.version = v.form_version WHERE f.form_id IS NULL GROUP BY v.form_id", s -> {
                Map<String, Integer> found = new TreeMap<>();
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getInt(2));
                    }
                }
                return found;
            });
    }

    /** Keeps a copy; one that is there already stays as it is. */
    @Transactional
    void keep(FormCopy copy, Instant at) {
        jdbc.prepareStatement("INSERT IGNORE INTO plan_form (form_id, version, content, kept_at) VALUES (?, ?, ?, ?)", s -> {
            s.setString(1, copy.formId());
            s.setInt(2, copy.version());
            s.setString(3, copy.content());
            s.setTimestamp(4, Timestamp.from(at));
            return s.executeUpdate();
        });
    }

    /** Writes down since when the register has these versions of its forms; what was known stays. */
    @Transactional
    void know(List<PlanForm> forms, Instant at) {
        if (forms.isEmpty()) {
            return;
        }
        jdbc.prepareStatement("INSERT IGNORE INTO plan_form_known (form_id, version, known_from) VALUES (?, ?, ?)", s -> {
            for (PlanForm form : forms) {
                s.setString(1, form.id());
                s.setInt(2, form.version());
                s.setTimestamp(3, Timestamp.from(at));
                s.addBatch();
            }
            return s.executeBatch();
        });
    }

    /** The latest version of each form that was known before a moment, or else the first that was known at all. */
    @ReadOnly
    Map<String, Integer> versionsBefore(Instant end) {
        return jdbc.prepareStatement("SELECT form_id, COALESCE(MAX(CASE WHEN known_from < ? THEN version END), MIN(version)) FROM plan_form_known GROUP BY form_id", s -> {
            s.setTimestamp(1, Timestamp.from(end));
            Map<String, Integer> found = new TreeMap<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getInt(2));
                }
            }
            return found;
        });
    }

    private List<FormCopy> read(String where, @Nullable String formId, int version) {
        return jdbc.prepareStatement("SELECT form_id, version, content FROM plan_form" + where, s -> {
            if (formId != null) {
                s.setString(1, formId);
                s.setInt(2, version);
            }
            List<FormCopy> found = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    found.add(new FormCopy(rows.getString(1), rows.getInt(2), rows.getString(3)));
                }
            }
            return found;
        });
    }
}
