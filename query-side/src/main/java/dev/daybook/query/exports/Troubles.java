package dev.daybook.query.exports;

import dev.daybook.events.wire.UnknownEventException;
import dev.daybook.query.infrastructure.http.HistoryAway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says why an export failed, so that somebody can mend it and resume. */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private Troubles() {}

    static Export.Trouble of(String id, Exception failure) {
        LOG.warn("export {} has failed", id, failure);
        return switch (failure) {
            case IOException written -> cannotWrite(written);
            case UncheckedIOException written -> cannotWrite(Objects.requireNonNull(written.getCause()));
            case UnknownEventException unknown ->
                new Export.Trouble("unknown-event", "This build is too old for it: " + unknown.getMessage());
            case RuntimeException away
            when HistoryAway.explains(away) ->
                new Export.Trouble("history-unavailable", "The stored events do not answer, or not to the end.");
            default -> new Export.Trouble("internal-error", "Something went wrong on our side; the log says more.");
        };
    }

    private static Export.Trouble cannotWrite(IOException failure) {
        return new Export.Trouble("cannot-write", "The folder of exports cannot be written: " + reason(failure) + ".");
    }

    /** What the system says, without the names of files. */
    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access denied";
        }
        String said = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        return said == null || said.isBlank() ? failure.getClass().getSimpleName() : said;
    }
}
