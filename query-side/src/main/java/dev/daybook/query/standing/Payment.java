package dev.daybook.query.standing;

/**
 * How one payment of an order stands, in minor units of the order's currency.
 *
 * @param status how far it has come, in the word of its own stream
 * @param heldMinor authorised, and not yet asked for
 * @param capturingMinor asked for, and not answered
 * @param capturedMinor came in
 * @param refundedMinor went back to the payer or is about to
 * @param goodwillMinor what of it was given out of goodwill, and is not owed again
 */
public record Payment(
        String paymentId,
        String status,
        long heldMinor,
        long capturingMinor,
        long capturedMinor,
        long refundedMinor,
        long goodwillMinor) {

    private static final String INITIATED = "INITIATED";

    /** Whether it was begun and has heard neither yes nor no. */
    boolean awaitsAnswer() {
        return status.equals(INITIATED);
    }

    /** All of it came in where the order was taken over from. */
    static Payment elsewhere(String paymentId, long amountMinor) {
        return new Payment(paymentId, "CAPTURED", 0, 0, amountMinor, 0, 0);
    }

    Payment capturing(long amountMinor) {
        return new Payment(
                paymentId,
                status,
                heldMinor - amountMinor,
                capturingMinor + amountMinor,
                capturedMinor,
                refundedMinor,
                goodwillMinor);
    }

    Payment refunding(long amountMinor) {
        return new Payment(
                paymentId,
                status,
                heldMinor,
                capturingMinor,
                capturedMinor,
                refundedMinor + amountMinor,
                goodwillMinor);
    }

    Payment released() {
        return new Payment(paymentId, status, 0, capturingMinor, capturedMinor, refundedMinor, goodwillMinor);
    }
}
