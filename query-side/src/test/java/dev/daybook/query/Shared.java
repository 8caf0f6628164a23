package dev.daybook.query;

import java.util.concurrent.atomic.AtomicInteger;

/** One query side for all tests that only add orders of their own; it ends with the JVM. */
public final class Shared {

    private static final AtomicInteger ORDERS = new AtomicInteger(1_000_000);

    private Shared() {}

    private static final class Holder {

        private static final QuerySide SIDE = QuerySide.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SIDE::close));
        }
    }

    public static QuerySide querySide() {
        return Holder.SIDE;
    }

    public static String newOrderId() {
        return Orders.id(ORDERS.incrementAndGet());
    }
}
