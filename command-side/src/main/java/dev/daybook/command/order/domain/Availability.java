package dev.daybook.command.order.domain;

import java.util.Optional;

/**
 * Whether what a line asks for is there; lines of one SKU are looked at together.
 *
 * @param left pieces that are there where they are not enough
 */
public record Availability(Grade grade, Optional<Integer> left) {

    /** How well stock can serve a line. */
    public enum Grade {
        IN_STOCK,
        BACKORDER,
        OUT_OF_STOCK,
        NOT_CONTROLLED
    }

    static Availability enough() {
        return new Availability(Grade.IN_STOCK, Optional.empty());
    }

    static Availability promised(int left) {
        return new Availability(Grade.BACKORDER, Optional.of(left));
    }

    static Availability missing(int left) {
        return new Availability(Grade.OUT_OF_STOCK, Optional.of(left));
    }

    /** Its pieces are not counted. */
    static Availability notCounted() {
        return new Availability(Grade.NOT_CONTROLLED, Optional.empty());
    }
}
