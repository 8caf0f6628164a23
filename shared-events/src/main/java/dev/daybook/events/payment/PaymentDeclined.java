package dev.daybook.events.payment;

import dev.daybook.events.EventType;
import dev.daybook.events.PersonalData;

/**
 * The payment was refused; it can never succeed.
 *
 * @param code a stable word to count by
 * @param message in the words of the one who refused; may be empty
 */
@EventType(name = "payment.declined")
public record PaymentDeclined(
        String paymentId, String code, @PersonalData String message) implements PaymentEvent {}
