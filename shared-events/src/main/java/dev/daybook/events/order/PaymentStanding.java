package dev.daybook.events.order;

import java.util.Optional;

/**
 * How one payment of an order stands; all amounts in minor units of the order's currency.
 *
 * @param status how far it has come, in one word
 * @param heldMinor authorised, and not yet asked for; nothing once it was asked for in vain, which is left to people
 * @param capturingMinor asked for, and not answered
 * @param capturedMinor came in
 * @param prepaidMinor what of the captured and capturing was asked for without a parcel
 * @param backMinor went back to the payer or is about to
 * @param disputedMinor claimed back by the payer, and not won
 * @param refundFailedMinor could not be sent back, which is left to people
 * @param voidable whether something is held that was not asked for, and can be let go
 * @param goodwillMinor what of the money that went back was given out of goodwill, and is not owed again
 */
public record PaymentStanding(
        String paymentId,
        String status,
        long heldMinor,
        long capturingMinor,
        long capturedMinor,
        long prepaidMinor,
        long backMinor,
        long disputedMinor,
        long refundFailedMinor,
        boolean voidable,
        Optional<Long> goodwillMinor) {

    /** A payment of which nothing was given out of goodwill. */
    public PaymentStanding(
            String paymentId,
            String status,
            long heldMinor,
            long capturingMinor,
            long capturedMinor,
            long prepaidMinor,
            long backMinor,
            long disputedMinor,
            long refundFailedMinor,
            boolean voidable) {
        this(
                paymentId,
                status,
                heldMinor,
                capturingMinor,
                capturedMinor,
                prepaidMinor,
                backMinor,
                disputedMinor,
                refundFailedMinor,
                voidable,
                Optional.empty());
    }
}
