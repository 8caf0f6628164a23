package dev.daybook.store;

import java.util.List;

/**
 * What a check of the whole store has found.
 *
 * @param store label of the store and its epoch
 * @param events how many were read
 * @param head position of the newest event when the check began
 * @param streams how many streams these events belong to
 * @param faults what is wrong; the first hundred
 */
public record StoreVerification(String store, long events, long head, long streams, List<Fault> faults) {

    /**
     * What is wrong in one place.
     *
     * @param place a position or a stream
     */
    public record Fault(String place, String message) {}
}
