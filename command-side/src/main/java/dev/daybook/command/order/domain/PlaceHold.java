package dev.daybook.command.order.domain;

import dev.daybook.events.order.HoldKind;

/** Stop the order until this hold is released. */
public record PlaceHold(String orderId, String holdId, HoldKind kind) implements OrderCommand {}
