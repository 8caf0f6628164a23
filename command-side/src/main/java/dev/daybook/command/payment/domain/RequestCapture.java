package dev.daybook.command.payment.domain;

import java.util.Optional;

/**
 * Ask for held money, or for a part of it.
 *
 * @param amountMinor in minor units of the payment's currency, above 0
 * @param shipmentId what left the house for it; absent: nothing in particular
 */
public record RequestCapture(String paymentId, String captureId, long amountMinor, Optional<String> shipmentId)
        implements PaymentCommand {}
