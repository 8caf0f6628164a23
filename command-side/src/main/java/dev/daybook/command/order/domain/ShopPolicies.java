package dev.daybook.command.order.domain;

/** The rules of the shop that its operator sets. */
public record ShopPolicies(ReservationPolicy reservation, FraudPolicy fraud, TaxRates taxes, ShippingPolicy shipping) {}
