package dev.daybook.command.order.domain;

import java.time.Instant;

/** Give up an order that nobody has confirmed while its pieces were reserved. */
public record ExpireOrder(String orderId, Instant at) implements OrderCommand {}
