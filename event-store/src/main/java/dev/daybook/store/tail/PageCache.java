package dev.daybook.store.tail;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The pages that processors read last: those that replay side by side share what was read and decoded once. So many are kept
 * because a view that has more to write falls some pages behind.
 */
final class PageCache {

    private static final int PAGES = 24;
    private static final long BYTES = 48L << 20;
    private static final long IDLE_NANOS = Duration.ofSeconds(5).toNanos();

    private final LongFunction<Page> read;
    private final Map<Long, Page> pages = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;
    private long usedAt = System.nanoTime();

    PageCache(LongFunction<Page> read) {
        this.read = read;
    }

    /** The events after a position. One reads at a time; the others find what it has read. */
    synchronized Page after(long position) {
        usedAt = System.nanoTime();
        Page known = pages.get(position);
        if (known != null) {
            return known;
        }
        Page page = read.apply(position);
        // A page that stops before an unknown event is asked again.
        if (page.unknown().isEmpty() && !page.events().isEmpty()) {
            pages.put(position, page);
            bytes += page.bytes();
            while (pages.size() > PAGES || (bytes > BYTES && pages.size() > 1)) {
                bytes -= removeEldest().bytes();
            }
        }
        return page;
    }

    private Page removeEldest() {
        Iterator<Page> eldest = pages.values().iterator();
        Page removed = eldest.next();
        eldest.remove();
        return removed;
    }

    /** Lets go of everything once nobody has been behind for a while. */
    synchronized void rest() {
        if (System.nanoTime() - usedAt > IDLE_NANOS) {
            pages.clear();
            bytes = 0;
        }
    }
}
