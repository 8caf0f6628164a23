package dev.daybook.store.tail;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The newest events in memory, without a gap; the oldest leave when there are too many or they take too much. */
final class EventRing {

    private static final int SLOTS = 4_096;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final @Nullable TrackedEventMessage<?>[] events = new TrackedEventMessage<?>[SLOTS];
    private final int[] sizes = new int[SLOTS];
    private long oldest = 1;
    private long head;
    private long bytes;

    /** Forgets what it has and goes on after a position. */
    synchronized void skipTo(long position) {
        while (oldest <= head) {
            dropOldest();
        }
        head = position;
        oldest = position + 1;
    }

    /** The newest position it has seen. */
    synchronized long head() {
        return head;
    }

    /** Takes the next event; one that is not the next is not taken. */
    synchronized boolean add(long position, TrackedEventMessage<?> event, int size) {
        if (position != head + 1) {
            return false;
        }
        head = position;
        int slot = slot(position);
        if (head - oldest >= SLOTS) {
            dropOldest();
        }
        events[slot] = event;
        sizes[slot] = size;
        bytes += size;
        while (bytes > MOST_BYTES && oldest < head) {
            dropOldest();
        }
        return true;
    }

    private void dropOldest() {
        int slot = slot(oldest);
        bytes -= sizes[slot];
        events[slot] = null;
        oldest++;
    }

    /** The event at a position, if it is still or already here. */
    synchronized @Nullable TrackedEventMessage<?> at(long position) {
        return position >= oldest && position <= head ? events[slot(position)] : null;
    }

    private static int slot(long position) {
        return (int) (position % SLOTS);
    }
}
