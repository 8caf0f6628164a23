package dev.daybook.violations.command.order;

import dev.daybook.violations.query.orderlist.MeddlingQuery;

/** Breaks the rule that the sides never meet. */
public final class MeddlingController {
    MeddlingQuery view() {
        return new MeddlingQuery();
    }
}
