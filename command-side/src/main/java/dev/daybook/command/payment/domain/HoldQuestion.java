package dev.daybook.command.payment.domain;

import java.time.Instant;

/** What has to be known of a payment before its hold is ended, renewed or taken over. */
public sealed interface HoldQuestion {

    /** The stored name of the one who looks. */
    String OUTSIDE = "authorisation-renewal";

    String paymentId();

    /** The time that the gateway told is over: is anything still held? */
    record IsOver(String paymentId, Instant at) implements HoldQuestion {}

    /** What is held of it runs out soon: is it still wanted? */
    record RunsOut(String paymentId) implements HoldQuestion {}

    /** Money is held for it: does it take over from another one? */
    record IsHeld(String paymentId) implements HoldQuestion {}
}
