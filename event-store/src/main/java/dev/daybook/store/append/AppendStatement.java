package dev.daybook.store.append;

import dev.daybook.store.IdempotencyRecords;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.postgresql.util.PSQLState;

/** The one statement that writes a batch, in one round trip and one transaction. */
final class AppendStatement implements AutoCloseable {

    private static final String SQL =
            "select base, conflicts, reused from append_events(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final Connection connection;
    private final PreparedStatement statement;

    AppendStatement(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(SQL);
    }

    /**
     * What became of a batch: written as a whole after {@code base}, or nothing of it since some appends are in the way.
     *
     * @param conflicts places in the batch of those whose streams moved
     * @param reused places in the batch of those whose keys are taken
     */
    record Result(long base, Set<Integer> conflicts, Set<Integer> reused) {
        /** Everything was written after a position. */
        static Result after(long base) {
            return new Result(base, Set.of(), Set.of());
        }

        boolean isWritten() {
            return conflicts.isEmpty() && reused.isEmpty();
        }
    }

    private record StreamRow(int append, String subject, int version) {}

    private record AnswerRow(int append, int events, IdempotencyRecords.Entry entry) {}

    /** Writes a batch at once; where a unique key refuses that, or would not see it, looks what is in the way. */
    Result execute(List<Append> batch) throws SQLException {
        boolean unguarded = batch.stream().anyMatch(Append::expectsMoreThanItWrites);
        bind(batch);
        Optional<Result> written = unguarded ? Optional.empty() : run(false);
        return written.isPresent() ? written.get() : look();
    }

    /** Writes a batch of which it is known that something is in its way. */
    Result lookAndExecute(List<Append> batch) throws SQLException {
        bind(batch);
        return look();
    }

    private Result look() throws SQLException {
        return run(true)
                .orElseThrow(
                        () -> new SQLException("a collision that nobody finds", PSQLState.UNIQUE_VIOLATION.getState()));
    }

    private void bind(List<Append> batch) throws SQLException {
        List<StreamRow> streams = new ArrayList<>();
        List<NewEvent> events = new ArrayList<>();
        List<AnswerRow> answers = new ArrayList<>();
        for (int place = 0; place < batch.size(); place++) {
            Append append = batch.get(place);
            for (Map.Entry<String, Integer> stream : append.streams().entrySet()) {
                streams.add(new StreamRow(place, stream.getKey(), stream.getValue()));
            }
            events.addAll(append.events());
            if (append.answer().isPresent()) {
                answers.add(new AnswerRow(place, events.size(), append.answer().get()));
            }
        }
        bindStreams(streams);
        bindEvents(events);
        bindAnswers(answers);
    }

    private void bindStreams(List<StreamRow> streams) throws SQLException {
        statement.setArray(1, ints(streams, StreamRow::append));
        statement.setArray(2, texts(streams, StreamRow::subject));
        statement.setArray(3, ints(streams, StreamRow::version));
    }

    private void bindEvents(List<NewEvent> events) throws SQLException {
        short[] revisions = new short[events.size()];
        long[] recorded = new long[events.size()];
        byte[][] payloads = new byte[events.size()][];
        byte[][] metadatas = new byte[events.size()][];
        for (int place = 0; place < events.size(); place++) {
            NewEvent event = events.get(place);
            revisions[place] = event.revision();
            recorded[place] = event.recordedMicros();
            payloads[place] = event.payload();
            metadatas[place] = event.metadata();
        }
        statement.setArray(4, texts("uuid", events, NewEvent::id));
        statement.setArray(5, texts(events, NewEvent::subject));
        statement.setArray(6, ints(events, NewEvent::version));
        statement.setArray(7, texts(events, NewEvent::type));
        statement.setArray(8, primitives("int2", revisions));
        statement.setArray(9, primitives("int8", recorded));
        statement.setArray(10, array("bytea", payloads));
        statement.setArray(11, array("bytea", metadatas));
    }

    private void bindAnswers(List<AnswerRow> answers) throws SQLException {
        statement.setArray(12, ints(answers, AnswerRow::append));
        statement.setArray(13, texts(answers, row -> row.entry().scope().tenant()));
        statement.setArray(14, texts(answers, row -> row.entry().scope().client()));
        statement.setArray(15, texts(answers, row -> row.entry().scope().key()));
        statement.setArray(16, texts(answers, row -> row.entry().answer().requestHash()));
        statement.setArray(17, texts(answers, row -> row.entry().answer().outcome()));
        statement.setArray(18, ints(answers, AnswerRow::events));
    }

    /** What became of it; empty when it met something that was not looked for. */
    private Optional<Result> run(boolean look) throws SQLException {
        statement.setBoolean(19, look);
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("the append answered nothing");
            }
            long base = rows.getLong(1);
            return rows.wasNull()
                    ? Optional.empty()
                    : Optional.of(new Result(base, places(rows.getArray(2)), places(rows.getArray(3))));
        }
    }

    private static Set<Integer> places(Array array) throws SQLException {
        return Set.copyOf(new HashSet<>(List.of((Integer[]) array.getArray())));
    }

    private <R> Array texts(List<R> rows, Function<R, String> text) throws SQLException {
        return texts("text", rows, text);
    }

    private <R> Array texts(String type, List<R> rows, Function<R, String> text) throws SQLException {
        String[] column = new String[rows.size()];
        for (int row = 0; row < column.length; row++) {
            column[row] = text.apply(rows.get(row));
        }
        return array(type, column);
    }

    private <R> Array ints(List<R> rows, ToIntFunction<R> number) throws SQLException {
        int[] column = new int[rows.size()];
        for (int row = 0; row < column.length; row++) {
            column[row] = number.applyAsInt(rows.get(row));
        }
        return primitives("int4", column);
    }

    private Array array(String type, Object[] elements) throws SQLException {
        return connection.createArrayOf(type, elements);
    }

    /** Goes over the wire in binary, without a box around each number. */
    private Array primitives(String type, Object elements) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf(type, elements);
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
