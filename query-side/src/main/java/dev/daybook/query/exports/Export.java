package dev.daybook.query.exports;

import dev.daybook.store.StoreIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one export stands; kept as JSON in its folder.
 *
 * @param until position of the last event that it looks at
 * @param place how far it is
 * @param events how many it has taken
 * @param files what is finished, by name
 * @param trouble why it failed
 * @param run since when a node has been at it; absent before the first one
 * @param endedAt absent while it has not ended
 */
record Export(
        String id,
        Selection selection,
        StoreIdentity store,
        Instant startedAt,
        long until,
        Phase phase,
        Place place,
        long events,
        List<Written> files,
        Optional<Trouble> trouble,
        Optional<Run> run,
        Optional<Instant> endedAt) {

    /** Where an export is in its life. */
    enum Phase {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isDue() {
            return this == WAITING || this == RUNNING;
        }
    }

    /**
     * How far an export is.
     *
     * @param position up to which it has looked at every event
     * @param partFrom position behind which the lines begin that are not in files yet
     * @param lines how many there are of them
     * @param bytes how long they are
     */
    record Place(long position, long partFrom, long lines, long bytes) {

        /** The lines are in files. */
        Place released() {
            return new Place(position, position, 0, 0);
        }
    }

    /**
     * A finished file.
     *
     * @param name below the export's folder of files, with slashes
     * @param sha256 of its content, in hexadecimal
     */
    record Written(String name, long bytes, String sha256) {}

    /**
     * Why it failed.
     *
     * @param code a stable word
     */
    record Trouble(String code, String detail) {}

    /**
     * Since when a node has been at it.
     *
     * @param position where it was then
     */
    record Run(Instant since, long position) {}

    Export {
        files = List.copyOf(files);
    }

    /** One that nobody has begun with. */
    static Export waiting(String id, Selection selection, StoreIdentity store, Instant startedAt, long until) {
        return new Export(
                id,
                selection,
                store,
                startedAt,
                until,
                Phase.WAITING,
                new Place(selection.since(), selection.since(), 0, 0),
                0,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    boolean reachedEnd() {
        return place.position() >= until;
    }

    /** Whether there are as many lines as the format takes at a time, or all that there will be. */
    boolean hasPart() {
        return place.lines() > 0
                && (reachedEnd() || place.lines() >= selection.format().files().linesAtATime());
    }

    /** How many lines the part that is gathered can still take. */
    long room() {
        return selection.format().files().linesAtATime() - place.lines();
    }

    /** A node is at it. */
    Export running(Instant now) {
        Optional<Run> begun = Optional.of(new Run(now, place.position()));
        return new Export(
                id,
                selection,
                store,
                startedAt,
                until,
                Phase.RUNNING,
                place,
                events,
                files,
                Optional.empty(),
                begun,
                Optional.empty());
    }

    /** More was read. */
    Export at(Place reached) {
        long taken = reached.lines() - place.lines();
        return new Export(
                id, selection, store, startedAt, until, phase, reached, events + taken, files, trouble, run, endedAt);
    }

    /** Lines are in files; files that were there by the same names are replaced. */
    Export released(List<Written> written) {
        Map<String, Written> all = Stream.concat(files.stream(), written.stream())
                .collect(Collectors.toMap(Written::name, file -> file, (_, later) -> later, TreeMap::new));
        return new Export(
                id,
                selection,
                store,
                startedAt,
                until,
                phase,
                place.released(),
                events,
                List.copyOf(all.values()),
                trouble,
                run,
                endedAt);
    }

    Export ended(Phase how, Optional<Trouble> why, Instant now) {
        return new Export(
                id, selection, store, startedAt, until, how, place, events, files, why, run, Optional.of(now));
    }

    /** It is to go on. */
    Export again() {
        return new Export(
                id,
                selection,
                store,
                startedAt,
                until,
                Phase.WAITING,
                place,
                events,
                files,
                Optional.empty(),
                run,
                Optional.empty());
    }
}
