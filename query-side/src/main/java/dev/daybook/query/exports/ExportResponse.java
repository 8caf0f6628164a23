package dev.daybook.query.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An export on the wire.
 *
 * @param format in which it is
 * @param types of its events; empty: all
 * @param streams of its events; empty: all
 * @param since position behind which it begins
 * @param until position with which it ends
 * @param trouble why it failed; it can be resumed
 * @param files what is finished; absent in a list of exports
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ExportResponse(
        String id,
        String format,
        List<String> types,
        List<String> streams,
        Optional<Instant> from,
        Optional<Instant> to,
        long since,
        long until,
        Optional<Integer> mostPerSecond,
        Store store,
        Export.Phase phase,
        Progressed progress,
        Optional<Export.Trouble> trouble,
        Optional<List<Finished>> files,
        Instant startedAt,
        Optional<Instant> endedAt) {

    /** Whose history it is: positions mean something in one store and epoch only. */
    record Store(String id, int epoch) {}

    /**
     * How far it is.
     *
     * @param position up to which every event was looked at
     * @param total position with which it ends
     * @param events how many were taken
     * @param bytes of finished files
     * @param eventsPerSecond how fast it has looked at them since a node is at it; absent while none is
     * @param etaSeconds when the last one will have been looked at
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Progressed(
            long position,
            long total,
            long events,
            long bytes,
            Optional<Long> eventsPerSecond,
            Optional<Long> etaSeconds) {}

    /**
     * A file to be had.
     *
     * @param name below a folder of the reader's choice, with slashes
     * @param sha256 of its content
     * @param href where it is
     */
    record Finished(String name, long bytes, String sha256, String href) {}

    static ExportResponse whole(Export export, Instant now) {
        List<Finished> files = export.files().stream()
                .map(file -> new Finished(
                        file.name(), file.bytes(), file.sha256(), ExportFileController.path(export.id(), file.name())))
                .toList();
        return of(export, now, Optional.of(files));
    }

    /** Without its files. */
    static ExportResponse row(Export export, Instant now) {
        return of(export, now, Optional.empty());
    }

    private static ExportResponse of(Export export, Instant now, Optional<List<Finished>> files) {
        Selection selection = export.selection();
        return new ExportResponse(
                export.id(),
                selection.format().word(),
                selection.types(),
                selection.streams(),
                selection.from(),
                selection.to(),
                selection.since(),
                export.until(),
                selection.eventsPerSecond(),
                new Store(export.store().id().toString(), export.store().epoch()),
                export.phase(),
                progress(export, now),
                export.trouble(),
                files,
                export.startedAt(),
                export.endedAt());
    }

    private static Progressed progress(Export export, Instant now) {
        long position = export.place().position();
        Optional<Long> rate = export.run()
                .map(run -> (position - run.position())
                        * 1000
                        / Math.max(
                                1,
                                Duration.between(run.since(), export.endedAt().orElse(now))
                                        .toMillis()));
        return new Progressed(
                position,
                export.until(),
                export.events(),
                export.files().stream().mapToLong(Export.Written::bytes).sum(),
                rate,
                rate.filter(perSecond -> perSecond > 0 && export.phase() == Export.Phase.RUNNING)
                        .map(perSecond -> Math.ceilDiv(export.until() - position, perSecond)));
    }
}
