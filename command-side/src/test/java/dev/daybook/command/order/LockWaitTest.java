package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.order.OrderApi.LINE;
import static dev.daybook.command.order.OrderApi.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What becomes of requests while another command has their order. */
class LockWaitTest {

    private static final CommandSide SIDE = CommandSide.onItsOwn("--daybook.aggregates.lock-wait=300ms");

    private final String id = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @Test
    void a_command_that_does_not_get_its_order_in_time_is_told_to_come_again() {
        assertThat(place().status()).isEqualTo(201);

        Answer late = whileSomebodyHasIt(this::confirm);

        assertProblem(late, 503, "store-unavailable");
        assertThat(late.header("Retry-After")).isNotEmpty();
        assertEvents(confirm(), "order.confirmed");
    }

    @Test
    void who_repeats_a_request_is_answered_without_waiting_for_the_order() {
        Answer first = place();

        Answer second = whileSomebodyHasIt(this::place);

        assertThat(second.status()).as(second.response().body()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void what_is_only_tried_and_what_may_be_done_is_told_without_waiting_for_the_order() {
        assertThat(place().status()).isEqualTo(201);

        Answer tried = whileSomebodyHasIt(() -> SIDE.post("/v1/orders/" + id + "/confirm?dryRun=true", "{}"));
        Answer actions = whileSomebodyHasIt(() -> SIDE.get("/v1/orders/" + id + "/actions"));

        assertEvents(tried, "order.confirmed");
        assertThat(actions.json().path("actions").get(0).path("allowed").asBoolean())
                .isTrue();
    }

    private Answer place() {
        return SIDE.post("/v1/orders", order(id, LINE), "Idempotency-Key", key);
    }

    private Answer confirm() {
        return SIDE.post("/v1/orders/" + id + "/confirm", "{}");
    }

    private Answer whileSomebodyHasIt(Supplier<Answer> request) {
        UnitOfWork<?> other = DefaultUnitOfWork.startAndGet(new GenericMessage<>("another command"));
        try {
            var _ = SIDE.bean(Alongside.class)
                    .lock(
                            new OrderConfiguration().orderStream(SIDE.bean(ReservationPolicy.class)),
                            EnvelopeMetaData.of(SampleEnvelope.ANY.context()),
                            id);
            return request.get();
        } finally {
            other.rollback();
        }
    }
}
