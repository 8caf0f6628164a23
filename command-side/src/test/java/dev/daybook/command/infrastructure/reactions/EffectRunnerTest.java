package dev.daybook.command.infrastructure.reactions;

import static dev.daybook.command.order.OrderHistory.eventsOf;
import static dev.daybook.command.order.OrderHistory.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.daybook.command.CommandSide;
import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Outside;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.command.infrastructure.ReactionDesk;
import dev.daybook.command.order.domain.CancelOrder;
import dev.daybook.command.order.domain.ConfirmOrder;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.OrderEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class EffectRunnerTest {

    private static final CommandSide SIDE = CommandSide.running();

    /** Confirms what is placed, and cancels what cannot be confirmed. */
    private record ConfirmOrCancel(String name) implements Reaction {

        @Override
        public List<Effect> react(Object event, Envelope envelope) {
            String orderId = ((OrderEvent) event).orderId();
            return List.of(
                    new Effect.Send("order", new ConfirmOrder(orderId), Optional.empty()),
                    new Effect.CancelTimer(orderId));
        }

        @Override
        public List<Effect.Send> refused(Object event, Envelope envelope, Effect.Send send, String code) {
            return List.of(cancel(((OrderEvent) event).orderId(), code));
        }
    }

    /** Asks whether to confirm what is placed, at once and by a timer. */
    private record AskFirst(String name) implements Reaction {

        @Override
        public List<Effect> react(Object event, Envelope envelope) {
            Effect.Ask ask = new Effect.Ask("adviser", ((OrderEvent) event).orderId());
            return List.of(ask, new Effect.AskAt(envelope.occurredAt(), "later", ask));
        }

        @Override
        public List<Effect.Send> refused(Object event, Envelope envelope, Effect.Send send, String code) {
            return List.of(cancel(((OrderEvent) event).orderId(), code));
        }
    }

    /** Says yes, and remembers under which keys it was asked. */
    private static final class Adviser implements Outside {

        private final List<String> keys = new ArrayList<>();
        private boolean away;

        @Override
        public String name() {
            return "adviser";
        }

        @Override
        public List<Effect.Send> ask(Object question, String key, Envelope cause) {
            keys.add(key);
            if (away) {
                throw new IllegalStateException("away");
            }
            return List.of(new Effect.Send("order", new ConfirmOrder((String) question), Optional.empty()));
        }
    }

    private static Effect.Send cancel(String orderId, String code) {
        Reason reason = new Reason(code, "");
        return new Effect.Send("order", new CancelOrder(orderId, reason), Optional.of(reason));
    }

    private final Adviser adviser = new Adviser();
    private final Set<String> ended = new HashSet<>();
    private final EffectRunner runner = new EffectRunner(
            Map.of(
                    "confirm-or-cancel", new ConfirmOrCancel("confirm-or-cancel"),
                    "ask-first", new AskFirst("ask-first")),
            Map.of("adviser", adviser),
            SIDE.bean(EventStore.class),
            SIDE.bean(ReactionDesk.class),
            (_, id) -> ended.contains(id));

    @Test
    void a_command_goes_on_with_the_conversation_of_its_event() {
        String id = placed(SIDE);

        runner.carryOut(reference(id, 0));

        var history = eventsOf(SIDE, id);
        assertThat(history).extracting(Envelope::type).containsExactly("order.placed", "order.confirmed");
        Envelope.Context placed = history.get(0).context();
        Envelope.Context confirmed = history.get(1).context();
        assertThat(confirmed.actor()).isEqualTo("process/confirm-or-cancel");
        assertThat(confirmed.onBehalfOf()).contains(placed.actor());
        assertThat(confirmed.correlationId()).isEqualTo(placed.correlationId());
        assertThat(confirmed.causationId()).isEqualTo(history.get(0).id());
    }

    @Test
    void carried_out_twice_is_carried_out_once() {
        String id = placed(SIDE);

        runner.carryOut(reference(id, 0));
        runner.carryOut(reference(id, 0));

        assertThat(eventsOf(SIDE, id)).hasSize(2);
    }

    @Test
    void a_refusal_leads_to_what_the_reaction_says() {
        String id = placed(SIDE);
        assertThat(SIDE.post("/v1/orders/" + id + "/holds", "{\"holdId\":\"h\",\"kind\":\"FRAUD\"}")
                        .status())
                .isEqualTo(200);

        runner.carryOut(reference(id, 0));
        runner.carryOut(reference(id, 0));

        assertThat(eventsOf(SIDE, id))
                .extracting(Envelope::type)
                .containsExactly("order.placed", "order.held", "order.cancelled");
        assertThat(eventsOf(SIDE, id).getLast().context().reason()).contains(new Reason("order.on-hold", ""));
    }

    @Test
    void an_effect_that_sends_nothing_or_is_gone_does_nothing() {
        String id = placed(SIDE);

        runner.carryOut(reference(id, 1));
        runner.carryOut(reference(id, 2));

        assertThat(eventsOf(SIDE, id)).hasSize(1);
    }

    @Test
    void an_effect_of_an_unknown_reaction_waits_for_a_build_that_knows_it() {
        assertThatIllegalStateException()
                .isThrownBy(() -> runner.carryOut(first("newer", "default/order/1", 0, 0)))
                .withMessageContaining("newer");
    }

    @Test
    void what_somebody_outside_answers_is_sent_once_under_keys_of_the_question() {
        String id = placed(SIDE);

        runner.carryOut(question(id, 0));
        runner.carryOut(question(id, 0));

        assertThat(eventsOf(SIDE, id)).extracting(Envelope::type).containsExactly("order.placed", "order.confirmed");
        String event = eventsOf(SIDE, id).getFirst().id();
        assertThat(adviser.keys).containsExactly("ask-first/" + event + "/0", "ask-first/" + event + "/0");
    }

    @Test
    void a_question_may_wait_for_its_time() {
        String id = placed(SIDE);

        runner.carryOut(question(id, 1));

        assertThat(eventsOf(SIDE, id)).hasSize(2);
        assertThat(adviser.keys).singleElement(STRING).endsWith("/1");
    }

    @Test
    void a_refused_answer_leads_to_what_the_reaction_says() {
        String id = placed(SIDE);
        assertThat(SIDE.post("/v1/orders/" + id + "/holds", "{\"holdId\":\"h\",\"kind\":\"FRAUD\"}")
                        .status())
                .isEqualTo(200);

        runner.carryOut(question(id, 0));

        assertThat(eventsOf(SIDE, id).getLast().type()).isEqualTo("order.cancelled");
    }

    @Test
    void no_answer_is_thrown_and_sends_nothing() {
        String id = placed(SIDE);
        adviser.away = true;

        assertThatIllegalStateException().isThrownBy(() -> runner.carryOut(question(id, 0)));
        assertThat(eventsOf(SIDE, id)).hasSize(1);

        adviser.away = false;
        runner.carryOut(question(id, 0));
        assertThat(eventsOf(SIDE, id)).hasSize(2);
        assertThat(adviser.keys.getFirst()).isEqualTo(adviser.keys.getLast());
    }

    @Test
    void nobody_to_ask_is_no_answer_either() {
        String id = placed(SIDE);
        EffectRunner lonely = new EffectRunner(
                Map.of("ask-first", new AskFirst("ask-first")),
                Map.of(),
                SIDE.bean(EventStore.class),
                SIDE.bean(ReactionDesk.class),
                (_, _) -> false);

        assertThatIllegalStateException()
                .isThrownBy(() -> lonely.carryOut(question(id, 0)))
                .withMessageContaining("adviser");
    }

    @Test
    void what_was_ended_by_hand_after_it_failed_is_not_carried_out() {
        String id = placed(SIDE);
        Attempt again = new Attempt(reference(id, 0).id(), 1);
        ended.add(again.id().text());

        runner.carryOut(again);
        assertThat(eventsOf(SIDE, id)).hasSize(1);

        ended.clear();
        runner.carryOut(again);
        assertThat(eventsOf(SIDE, id)).hasSize(2);
    }

    @Test
    void what_has_not_failed_is_carried_out_without_asking() {
        String id = placed(SIDE);
        ended.add(reference(id, 0).id().text());

        runner.carryOut(reference(id, 0));

        assertThat(eventsOf(SIDE, id)).hasSize(2);
    }

    private static Attempt question(String id, int place) {
        return first("ask-first", "default/order/" + id, 0, place);
    }

    private static Attempt reference(String id, int place) {
        return first("confirm-or-cancel", "default/order/" + id, 0, place);
    }

    private static Attempt first(String reaction, String subject, long version, int place) {
        return new Attempt(new EffectId(new EffectReference(reaction, subject, version, place), Optional.empty()), 0);
    }
}
