package dev.daybook.command.customer.domain;

/** The customer of whom nothing is to be kept beside the events. */
public record ErasureQuestion(String customerId) {}
