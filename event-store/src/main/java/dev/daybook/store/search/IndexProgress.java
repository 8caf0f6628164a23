package dev.daybook.store.search;

/**
 * How far the index of events was filled when somebody last looked.
 *
 * @param reached position of the newest event in it; all before it are in it too
 * @param head position of the newest event of the store
 */
public record IndexProgress(long reached, long head) {

    /** How many events are still to be taken in. */
    public long lag() {
        return head - reached;
    }
}
