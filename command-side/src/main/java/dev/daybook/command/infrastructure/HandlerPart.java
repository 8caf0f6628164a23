package dev.daybook.command.infrastructure;

/** Something that a command's handler may ask for as a parameter; a bean. */
public interface HandlerPart {}
