package dev.daybook.query.infrastructure.tables;

import dev.daybook.analytics.sql.SqlFaultException;
import dev.daybook.query.infrastructure.http.QueryProblem;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Why a statement is not answered. */
public final class StatementProblem {

    private static final Logger LOG = LoggerFactory.getLogger(StatementProblem.class);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(5);

    private StatementProblem() {}

    /** 422, by what the database says where that is about the statement; 503 where it is about files of the node. */
    public static QueryProblem of(SqlFaultException fault) {
        if (fault.kind() == SqlFaultException.Kind.NO_FILE) {
            LOG.warn("a statement cannot be answered", fault);
            return QueryProblem.unavailable(code(fault.kind()), said(fault), ASK_AGAIN_AFTER);
        }
        return QueryProblem.refused(HttpStatus.UNPROCESSABLE_CONTENT, code(fault.kind()), said(fault));
    }

    /** What the database proposes behind the first line is for whoever runs it. */
    private static String said(SqlFaultException fault) {
        String message = String.valueOf(fault.getMessage());
        return switch (fault.kind()) {
            case TOO_BIG -> message.lines().findFirst().orElse(message);
            case NO_FILE -> "Files that statements need cannot be read or written at the moment.";
            case BROKEN -> "What runs statements has failed at this one.";
            case REFUSED, CANCELLED, INVALID -> message;
        };
    }

    /** 422: it has brought its process down. */
    public static QueryProblem tooBig() {
        return QueryProblem.refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                code(SqlFaultException.Kind.TOO_BIG),
                "The statement needs more memory than it may have.");
    }

    private static String code(SqlFaultException.Kind kind) {
        return switch (kind) {
            case REFUSED -> "statement-refused";
            case TOO_BIG -> "statement-too-big";
            case CANCELLED -> "statement-too-long";
            case NO_FILE -> "statements-unavailable";
            case BROKEN, INVALID -> "statement-invalid";
        };
    }

    /** 422: it ran for as long as it may. */
    public static QueryProblem tooLong(Duration timeout) {
        return QueryProblem.refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                code(SqlFaultException.Kind.CANCELLED),
                "The statement was ended after " + timeout.toMillis() + " ms.");
    }

    /** 503: as many run as may. */
    public static QueryProblem tooMany() {
        return QueryProblem.unavailable(
                "too-many-statements", "As many statements run as this node has room for.", ASK_AGAIN_AFTER);
    }
}
