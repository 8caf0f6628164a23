package dev.daybook.standalone.day.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Where the pieces of one line went, counted event by event. */
final class LineBook {

    private final String sku;
    private int priced;
    private long worthMinor;
    private int ordered;
    private int cancelled;
    private int returned;
    private int credited;
    private int shipped;
    private int delivered;
    private int undelivered;
    private int reopened;
    private int again;

    /** So many pieces come to so much. */
    LineBook(String sku, int quantity, long worthMinor) {
        this.sku = sku;
        this.ordered = quantity;
        this.priced = quantity;
        this.worthMinor = worthMinor;
    }

    /** From now on so many pieces come to so much; what was called off before stays so. */
    void edit(int quantity, long minor) {
        ordered = quantity + cancelled;
        priced = quantity;
        worthMinor = minor;
    }

    void cancel(int quantity) {
        cancelled += quantity;
    }

    void takeBack(int quantity) {
        returned += quantity;
    }

    void credit(int quantity) {
        credited += quantity;
    }

    void deliver(int quantity) {
        delivered += quantity;
    }

    void miss(int quantity) {
        undelivered += quantity;
    }

    /** What is sent once more goes first. */
    void ship(int quantity) {
        shipped += quantity;
        again -= Math.min(again, quantity);
    }

    void reopen(int quantity) {
        reopened += quantity;
        again += quantity;
    }

    String sku() {
        return sku;
    }

    /** Those that count, wherever they are. */
    int remaining() {
        return ordered - cancelled - returned - credited;
    }

    int onTheWay() {
        return shipped - delivered - undelivered;
    }

    int arrived() {
        return delivered;
    }

    int takenBack() {
        return returned;
    }

    /** Those of which nobody has decided yet. */
    int missing() {
        return undelivered - reopened - credited;
    }

    int toSend() {
        return ordered - cancelled - shipped + reopened;
    }

    boolean hasLeft() {
        return shipped > 0;
    }

    /** No count is below nothing, and no piece is in two places or in none. */
    boolean adds() {
        int kept = delivered - returned;
        return Math.min(Math.min(toSend(), onTheWay()), Math.min(kept, missing())) >= 0
                && remaining() == toSend() + onTheWay() + kept + missing();
    }

    /** What those come to that have left the house and count. */
    long earnedMinor() {
        int pieces = onTheWay() + delivered - returned + missing() + again;
        return BigDecimal.valueOf(worthMinor)
                .multiply(BigDecimal.valueOf(pieces))
                .divide(BigDecimal.valueOf(priced), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    @Override
    public String toString() {
        return "ordered %d, cancelled %d, returned %d, credited %d, shipped %d, delivered %d, undelivered %d, reopened %d"
                .formatted(ordered, cancelled, returned, credited, shipped, delivered, undelivered, reopened);
    }
}
