package dev.daybook.command.requests;

/** A command that needs no more than its path. */
public record NothingRequest() {}
