package dev.daybook.violations.query.orderlist;

import dev.daybook.command.CommandSideConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Breaks the rules that a query neither knows the command side nor how events lie. */
public final class MeddlingQuery {
    Object command(JdbcTemplate table) {
        return new CommandSideConfiguration().toString() + table;
    }
}
