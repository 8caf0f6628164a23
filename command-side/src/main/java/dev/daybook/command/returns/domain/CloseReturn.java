package dev.daybook.command.returns.domain;

/** End a return; pieces that never came are given up. */
public record CloseReturn(String returnId) implements ReturnCommand {}
