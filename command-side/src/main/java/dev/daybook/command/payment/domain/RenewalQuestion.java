package dev.daybook.command.payment.domain;

/** What the renewal of a payment's authorisation has to know of the payment. */
public sealed interface RenewalQuestion {

    String paymentId();

    /** What is held of it runs out soon: is it still wanted? */
    record RunsOut(String paymentId) implements RenewalQuestion {}

    /** Money is held for it: does it take over from another one? */
    record IsHeld(String paymentId) implements RenewalQuestion {}
}
