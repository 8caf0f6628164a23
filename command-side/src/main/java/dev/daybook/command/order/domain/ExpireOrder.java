package dev.daybook.command.order.domain;

import java.time.Instant;

/** Give up an order that nobody has confirmed in time. */
public record ExpireOrder(String orderId, Instant at) implements OrderCommand {}
