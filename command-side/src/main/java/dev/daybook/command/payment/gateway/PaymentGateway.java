package dev.daybook.command.payment.gateway;

import java.util.Optional;

/**
 * Somebody who holds and moves the money of cards. The same question under the same key is answered the same and done once; whatever is
 * thrown is no answer, and nobody knows whether it was done.
 */
interface PaymentGateway {

    Authorisation authorise(GatewayQuestion.Authorise question, String key);

    /** Asks about the payment that the gateway calls by this reference. */
    Settlement capture(String reference, GatewayQuestion.Capture question, String key);

    /** Asks about the payment that the gateway calls by this reference. */
    Settlement release(String reference, GatewayQuestion.Release question, String key);

    /** Asks about the payment that the gateway calls by this reference. */
    Settlement refund(String reference, GatewayQuestion.Refund question, String key);

    /** How it sees a payment that we know under this id; empty where it knows none. Asking changes nothing. */
    Optional<PaymentReport> find(String paymentId);
}
