package dev.daybook.store.append;

import dev.daybook.store.IdempotencyRecords;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statement for one append of one event, which costs half of what a batch of one would. */
final class LoneAppendStatement implements AutoCloseable {

    private final PreparedStatement statement;

    LoneAppendStatement(Connection connection) throws SQLException {
        this.statement = connection.prepareStatement("select append_event(?,?,?,?,?,?,?,?,?,?,?,?,?)");
    }

    static boolean fits(Append append) {
        return append.events().size() == 1 && append.streams().size() == 1;
    }

    /** The position it got; empty when anything is in the way, and then nothing was written. */
    OptionalLong execute(Append append) throws SQLException {
        NewEvent event = append.events().getFirst();
        statement.setObject(1, UUID.fromString(event.id()));
        statement.setString(2, event.subject());
        statement.setInt(3, event.version());
        statement.setString(4, event.type());
        statement.setShort(5, event.revision());
        statement.setLong(6, event.recordedMicros());
        statement.setBytes(7, event.payload());
        statement.setBytes(8, event.metadata());
        statement.setString(9, answer(append, entry -> entry.scope().tenant()));
        statement.setString(10, answer(append, entry -> entry.scope().client()));
        statement.setString(11, answer(append, entry -> entry.scope().key()));
        statement.setString(12, answer(append, entry -> entry.answer().requestHash()));
        statement.setString(13, answer(append, entry -> entry.answer().outcome()));
        try (ResultSet row = statement.executeQuery()) {
            long position = row.next() ? row.getLong(1) : 0;
            return position == 0 ? OptionalLong.empty() : OptionalLong.of(position);
        }
    }

    private static @Nullable String answer(Append append, Function<IdempotencyRecords.Entry, String> part) {
        Optional<String> value = append.answer().map(part);
        return value.isPresent() ? value.get() : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
