package dev.daybook.command.order;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers for people to name orders by, per tenant: {@code D100001} and up. A process takes them in blocks, so they
 * are unique but neither gapless nor strictly in order.
 */
public final class OrderNumbers {

    private static final long FIRST = 100_001;
    private static final int BLOCK = 50;

    private final JdbcClient database;
    private final Map<String, Block> blocks = new HashMap<>();

    OrderNumbers(JdbcClient database) {
        this.database = database;
    }

    private record Block(long next, long last) {}

    public synchronized String next(String tenant) {
        Block block = blocks.get(tenant);
        if (block == null || block.next() > block.last()) {
            block = take(tenant);
        }
        blocks.put(tenant, new Block(block.next() + 1, block.last()));
        return "D" + block.next();
    }

    private Block take(String tenant) {
        long last = database.sql("""
                        insert into order_number (tenant, last) values (?, ?)
                        on conflict (tenant) do update set last = order_number.last + ? returning last""")
                .params(tenant, FIRST + BLOCK - 1, BLOCK)
                .query((row, _) -> row.getLong("last"))
                .single();
        return new Block(last - BLOCK + 1, last);
    }
}
