package dev.daybook.analytics.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** What is said to {@link StatementMain} and what it says, a line each. */
public final class StatementLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private StatementLines() {}

    /**
     * What is asked.
     *
     * @param number that the reply repeats
     */
    record Asked(long number, String sql, int limit) {}

    /** Exactly one of both. */
    private record Reply(
            long number,
            @Nullable SqlAnswer answer,
            @Nullable Fault fault) {}

    private record Fault(SqlFaultException.Kind kind, String message) {}

    /** The line that asks for so many rows of a statement at most. */
    public static String asked(long number, String sql, int limit) {
        return line(new Asked(number, sql, limit));
    }

    static Asked asked(String line) {
        return read(line, Asked.class);
    }

    static String reply(long number, SqlAnswer answer) {
        return line(new Reply(number, answer, null));
    }

    static String reply(long number, SqlFaultException fault) {
        return line(new Reply(number, null, new Fault(fault.kind(), String.valueOf(fault.getMessage()))));
    }

    /**
     * What a line answers.
     *
     * @param number with which it was asked
     * @throws SqlFaultException when it says that there is no answer
     * @throws IllegalStateException when it is no reply, or one to another statement
     */
    public static SqlAnswer answer(long number, String line) {
        Reply reply = read(line, Reply.class);
        if (reply.number() != number) {
            throw new IllegalStateException("a reply to another statement");
        }
        if (reply.fault() != null) {
            throw new SqlFaultException(reply.fault().kind(), reply.fault().message());
        }
        if (reply.answer() == null) {
            throw new IllegalStateException("neither an answer nor a fault");
        }
        return reply.answer();
    }

    private static String line(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("no line of this conversation", broken);
        }
    }
}
