package dev.daybook.query.infrastructure.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReadYourWritesTest {

    private final QuerySide side = Shared.querySide();

    @RepeatedTest(10)
    void a_reader_that_waits_finds_what_it_has_just_written() {
        String id = Shared.newOrderId();
        side.history().append(Orders.placed(id));
        String token = token(side.bean(StoredEvents.class).head());

        QuerySide.Answer answer = side.get("/v1/orders/" + id, "Consistency-Token", token, "Prefer", "wait=5");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Consistency")).isEqualTo("current");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=5");
    }

    @Test
    void an_answer_that_misses_what_was_written_says_so() {
        String id = Shared.newOrderId();
        side.history().append(Orders.placed(id));
        side.await();
        String later = token(side.bean(StoredEvents.class).head() + 1);

        QuerySide.Answer found = side.get("/v1/orders/" + id, "Consistency-Token", later, "Prefer", "wait=0");
        QuerySide.Answer listed = side.get("/v1/orders?limit=1", "Consistency-Token", later);
        QuerySide.Answer missing = side.get("/v1/orders/" + Shared.newOrderId(), "Consistency-Token", later);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.header("Consistency")).isEqualTo("stale");
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.header("Consistency")).isEqualTo("stale");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Consistency")).isEqualTo("stale");
    }

    @Test
    void a_token_from_before_a_restore_is_refused() {
        StoreIdentity store = side.bean(StoreIdentity.class);
        String former = ConsistencyToken.of(new StoreIdentity(store.id(), store.epoch() + 1), 1)
                .text();

        QuerySide.Answer answer = side.get("/v1/orders?limit=1", "Consistency-Token", former);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer") + answer.at("/errors/0/parameter"))
                .contains("Consistency-Token");
    }

    private String token(long position) {
        return ConsistencyToken.of(side.bean(StoreIdentity.class), position).text();
    }

    @Test
    void nobody_who_asks_for_nothing_is_told_anything() {
        QuerySide.Answer answer = side.get("/v1/orders?limit=1", "Prefer", "wait=1");

        assertThat(answer.header("Consistency")).isEmpty();
        assertThat(answer.header("Preference-Applied")).isEmpty();
    }

    @Test
    void a_token_of_the_empty_store_is_covered_by_every_view() {
        QuerySide.Answer answer = side.get("/v1/orders?limit=1", "Consistency-Token", token(0));

        assertThat(answer.header("Consistency")).isEqualTo("current");
    }
}
