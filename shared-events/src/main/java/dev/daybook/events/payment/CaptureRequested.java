package dev.daybook.events.payment;

import dev.daybook.events.EventType;
import java.util.Optional;

/**
 * Held money was asked for; the answer is still to come.
 *
 * @param amountMinor in minor units of the payment's currency, above 0
 * @param shipmentId what left the house for it; absent: nothing in particular
 */
@EventType(name = "payment.capture-requested")
public record CaptureRequested(String paymentId, String captureId, long amountMinor, Optional<String> shipmentId)
        implements PaymentEvent {}
