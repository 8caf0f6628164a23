package dev.daybook.command.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.payment.PaymentActionRequired;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentDeclined;
import dev.daybook.events.payment.PaymentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Given that a payer had to act: when the gateway is asked what has become of it. */
class AskingGatewayTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    private final AskingGateway asking = new AskingGateway(SOON, DAY);

    @Test
    void it_is_asked_soon_and_for_the_last_time_after_a_day() {
        assertThat(react(new PaymentActionRequired("p-1", "g-1", "https://bank/1")))
                .containsExactly(
                        new Effect.AskAt(SINCE.plus(SOON), "p-1/acted", ask(false)),
                        new Effect.AskAt(SINCE.plus(DAY), "p-1/abandoned", ask(true)));
    }

    @Test
    void it_is_not_asked_once_it_has_told() {
        List<PaymentEvent> news = List.of(
                new PaymentAuthorized("p-1", "g-1", 1, Optional.empty()), new PaymentDeclined("p-1", "no-funds", ""));
        for (PaymentEvent told : news) {
            assertThat(react(told))
                    .containsExactly(new Effect.CancelTimer("p-1/acted"), new Effect.CancelTimer("p-1/abandoned"));
        }
    }

    private List<Effect> react(PaymentEvent event) {
        return asking.react(event, SampleEnvelope.at(SINCE));
    }

    private static Effect.Ask ask(boolean last) {
        return new Effect.Ask("payment-gateway", new GatewayQuestion.Acted("p-1", last));
    }
}
