package dev.daybook.command.product.domain;

import dev.daybook.events.Reason;

/** Take the product off sale. */
public record WithdrawProduct(String sku, Reason reason) implements ProductCommand {}
