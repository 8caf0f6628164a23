package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.time.Instant;

/**
 * The stock keeps the order's pieces longer than it was first said.
 *
 * @param policyVersion of the rules that set the time
 */
@EventType(name = "order.reservation-extended")
public record OrderReservationExtended(String orderId, Instant expiresAt, int policyVersion) implements OrderEvent {}
