package dev.daybook.command.violations;

/** Stands for the other side. */
public final class CommandSide {}
