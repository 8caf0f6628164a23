package dev.daybook.standalone.day.audit;

/** What the server said when it was asked whether something is in order. */
public record Checked(String what, boolean clean, String answer) {}
