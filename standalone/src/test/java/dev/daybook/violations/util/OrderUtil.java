package dev.daybook.violations.util;

/** Breaks the rules on names and on null: its package is not marked. */
final class OrderUtil {
    private OrderUtil() {}
}
