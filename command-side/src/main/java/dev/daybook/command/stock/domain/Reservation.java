package dev.daybook.command.stock.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of the pieces that somebody asked for; those that are not told of here have left the house.
 *
 * @param asked pieces, from the first on
 * @param reserved pieces on hand that are kept
 * @param backordered pieces that are promised out of what comes next
 * @param givenBack pieces that were released, cancelled or expired
 * @param expired whether its time ran out
 * @param expiresAt from when on it is overdue; absent: never, and always so where nothing is reserved
 */
record Reservation(
        int asked, int reserved, int backordered, int givenBack, boolean expired, Optional<Instant> expiresAt) {

    static Reservation none() {
        return new Reservation(0, 0, 0, 0, false, Optional.empty());
    }

    /** Whether it has no piece to give or to wait for any more. */
    boolean over() {
        return open() == 0;
    }

    /** Pieces that it still holds or waits for. */
    int open() {
        return reserved + backordered;
    }

    boolean overdue(Instant at) {
        return expiresAt.filter(end -> !end.isAfter(at)).isPresent();
    }

    Reservation reserve(int quantity, Optional<Instant> end) {
        return new Reservation(asked + quantity, reserved + quantity, backordered, givenBack, expired, end);
    }

    Reservation promise(int quantity) {
        return new Reservation(asked + quantity, reserved, backordered + quantity, givenBack, expired, expiresAt);
    }

    Reservation until(Optional<Instant> end) {
        return new Reservation(asked, reserved, backordered, givenBack, expired, end);
    }

    Reservation commit(int quantity) {
        return keeping(reserved - quantity, givenBack, expired);
    }

    Reservation release(int quantity) {
        return keeping(reserved - quantity, givenBack + quantity, expired);
    }

    Reservation expire(int quantity) {
        return keeping(reserved - quantity, givenBack + quantity, true);
    }

    Reservation allocate(int quantity) {
        return new Reservation(asked, reserved + quantity, backordered - quantity, givenBack, expired, expiresAt);
    }

    Reservation cancel(int quantity) {
        return new Reservation(asked, reserved, backordered - quantity, givenBack + quantity, expired, expiresAt);
    }

    private Reservation keeping(int left, int back, boolean timeout) {
        return new Reservation(asked, left, backordered, back, timeout, left == 0 ? Optional.empty() : expiresAt);
    }
}
