package dev.daybook.command.order;

import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.command.order.domain.ShippingPolicy;
import dev.daybook.command.order.domain.TaxRates;

/** The rules of the shop that its operator sets. */
record ShopPolicies(ReservationPolicy reservation, FraudPolicy fraud, TaxRates taxes, ShippingPolicy shipping) {}
