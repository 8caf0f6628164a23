package dev.daybook.standalone.day.audit;

/** Money that moved, by the gateway's ledger; kind and id are the gateway's words. */
public record Moved(String kind, String paymentId, String id, long amountMinor) {}
