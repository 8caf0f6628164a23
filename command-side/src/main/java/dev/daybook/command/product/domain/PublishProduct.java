package dev.daybook.command.product.domain;

/** Put the product up for sale. */
public record PublishProduct(String sku) implements ProductCommand {}
