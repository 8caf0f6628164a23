package dev.daybook.command.fulfilment.domain;

/**
 * A line as its location knows it.
 *
 * @param unpacked pieces that are in no parcel
 */
record Line(String sku, int unpacked) {}
