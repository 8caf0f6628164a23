package dev.daybook.cli.onlineretail;

/** What a credit is matched by. */
record Purchase(String customer, String sku) {}
