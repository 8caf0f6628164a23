package dev.daybook.benchmarks.crud;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables: what an order is, what happened to it, and which requests were answered. */
final class CrudSchema {

    private static final List<String> TABLES = List.of(
            "create sequence order_number start 100001 cache 50",
            """
            create table orders (
                id          uuid        primary key,
                number      text        not null unique,
                status      text        not null,
                version     integer     not null,
                customer_id text,
                currency    text        not null,
                country     text,
                total_minor bigint      not null,
                placed_at   timestamptz not null,
                changed_at  timestamptz not null
            ) with (fillfactor = 80)""",
            """
            create table order_line (
                order_id    uuid    not null references orders,
                line_id     text    not null,
                sku         text    not null,
                description text    not null,
                quantity    integer not null,
                unit_price  numeric not null,
                total_minor bigint  not null,
                primary key (order_id, line_id)
            )""",
            """
            create table audit (
                id          uuid        primary key,
                order_id    uuid        not null,
                version     integer     not null,
                actor       text        not null,
                action      text        not null,
                details     text        not null,
                recorded_at timestamptz not null
            )""",
            "create index audit_order on audit (order_id, version)",
            """
            create table idempotency (
                client       text        not null,
                key          text        not null,
                request_hash text        not null,
                outcome      text        not null,
                recorded_at  timestamptz not null default now(),
                primary key (client, key)
            )""",
            "create index idempotency_recorded_at on idempotency (recorded_at)");

    private CrudSchema() {}

    static void create(JdbcClient database) {
        TABLES.forEach(table -> database.sql(table).update());
    }
}
