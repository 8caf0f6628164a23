package dev.daybook.command.infrastructure.reactions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads tasks of effects as db-scheduler and our own failure handler keep them. */
final class EffectRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EffectRows() {}

    static WaitingEffect read(ResultSet row) throws SQLException {
        EffectReference reference = reference(row.getBytes("task_data"));
        EffectId id = EffectId.of(row.getString("task_instance"), reference);
        int failures = row.getInt("consecutive_failures");
        // A timer that was set anew has a clean record; what its task said before is about another effect.
        return new WaitingEffect(
                id.text(),
                reference.reaction(),
                reference.subject(),
                reference.version(),
                reference.place(),
                id.timer(),
                row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                failures,
                failures == 0 ? Optional.empty() : instant(row, "last_failure"),
                failures == 0
                        ? Optional.empty()
                        : Optional.ofNullable(row.getString("last_error")).map(FailureKind::named),
                row.getBoolean("picked"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static EffectReference reference(byte[] data) {
        try {
            return JSON.readValue(data, EffectReference.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
