package dev.daybook.store.append;

import dev.daybook.store.IdempotencyRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Appends that go into one transaction; none of them adds to a stream that another one rests on, or has its key. */
final class Batch {

    /** More events gain nothing, and readers would get them later. */
    private static final int MOST_EVENTS = 512;

    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final List<PendingAppend> appends = new ArrayList<>();
    private final Set<String> expected = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Set<IdempotencyRecords.Scope> keys = new HashSet<>();
    private int events;
    private int bytes;

    /** Takes an append unless it has to wait for a later batch; the first one always fits. */
    boolean add(PendingAppend pending) {
        Append append = pending.append();
        if (!appends.isEmpty() && (isFull(pending) || meets(append))) {
            return false;
        }
        appends.add(pending);
        expected.addAll(append.streams().keySet());
        append.events().forEach(event -> written.add(event.subject()));
        append.answer().ifPresent(entry -> keys.add(entry.scope()));
        events += append.events().size();
        bytes += pending.size();
        return true;
    }

    private boolean isFull(PendingAppend pending) {
        return events + pending.append().events().size() > MOST_EVENTS
                || bytes + pending.size() > MOST_BYTES
                || appends.size() >= MOST_EVENTS;
    }

    private boolean meets(Append append) {
        return !Collections.disjoint(written, append.streams().keySet())
                || append.events().stream().map(NewEvent::subject).anyMatch(expected::contains)
                || append.answer().map(entry -> keys.contains(entry.scope())).orElse(false);
    }

    List<PendingAppend> appends() {
        return appends;
    }
}
