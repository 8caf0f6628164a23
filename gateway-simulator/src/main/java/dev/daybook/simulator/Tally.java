package dev.daybook.simulator;

/**
 * How often a gateway was asked since it began to listen.
 *
 * @param failed that a mishap befell, as its settings demand
 */
public record Tally(long questions, long failed) {}
