package dev.daybook.query.infrastructure.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackOfficeConsistencyTest {

    private final QuerySide side = Shared.querySide();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/fulfilments",
                "/v1/fulfilments/none",
                "/v1/returns",
                "/v1/returns/none",
                "/v1/holds",
                "/v1/orders/stuck",
                "/v1/payments",
                "/v1/payments/none",
                "/v1/payments/movements?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z",
                "/v1/customers",
                "/v1/customers/none"
            })
    void a_query_waits_for_what_was_written_and_says_when_it_misses_some(String path) {
        side.history().append(Orders.placed(Shared.newOrderId()));
        long head = side.bean(StoredEvents.class).head();

        QuerySide.Answer current = side.get(path, "Consistency-Token", token(head), "Prefer", "wait=5");
        QuerySide.Answer stale = side.get(path, "Consistency-Token", token(head + 1), "Prefer", "wait=0");

        assertThat(current.status()).isEqualTo(path.endsWith("none") ? 404 : 200);
        assertThat(current.header("Consistency")).isEqualTo("current");
        assertThat(stale.header("Consistency")).isEqualTo("stale");
    }

    private String token(long position) {
        return ConsistencyToken.of(side.bean(StoreIdentity.class), position).text();
    }
}
