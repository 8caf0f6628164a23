package dev.daybook.command.product.domain;

/** Call and describe the product otherwise. */
public record RenameProduct(String sku, String name, String description) implements ProductCommand {}
