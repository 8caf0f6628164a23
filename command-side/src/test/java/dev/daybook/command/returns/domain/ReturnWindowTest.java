package dev.daybook.command.returns.domain;

import static dev.daybook.command.returns.domain.SampleReturn.ID;
import static dev.daybook.command.returns.domain.SampleReturn.LINES;
import static dev.daybook.command.returns.domain.SampleReturn.NOTE;
import static dev.daybook.command.returns.domain.SampleReturn.ORDER;
import static dev.daybook.command.returns.domain.SampleReturn.REQUEST;
import static dev.daybook.command.returns.domain.SampleReturn.REQUESTED;
import static dev.daybook.command.returns.domain.SampleReturn.SALE;
import static dev.daybook.command.returns.domain.SampleReturn.refused;
import static dev.daybook.command.returns.domain.SampleReturn.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.returns.ReturnRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Three lamps (line 1) and a vase (line 2) are asked back under a policy of thirty days. */
class ReturnWindowTest {

    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final ReturnPolicy POLICY = new ReturnPolicy(7, Optional.of(MONTH));

    @Nested
    class ThePolicy {
        @Test
        void counts_the_pieces_of_each_line_that_arrived_lately_enough() {
            List<Delivery> deliveries = List.of(
                    new Delivery("1", 1, NOW.minus(MONTH).minusMillis(1)),
                    new Delivery("1", 2, NOW.minus(MONTH)),
                    new Delivery("1", 4, NOW),
                    new Delivery("2", 1, NOW.minus(MONTH).minusSeconds(1)));

            assertThat(POLICY.window(deliveries, NOW)).contains(new ReturnWindow(7, Map.of("1", 6)));
        }

        @Test
        void says_nothing_where_there_is_no_window() {
            assertThat(new ReturnPolicy(7, Optional.empty()).window(List.of(), NOW))
                    .isEmpty();
        }

        @Test
        void has_a_window_of_some_time_or_none() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReturnPolicy(1, Optional.of(Duration.ZERO)))
                    .withMessage("pieces may come back for some time at least, not for PT0S");
        }
    }

    @Nested
    class ARequest {
        @Test
        void within_the_window_records_the_version_of_the_policy() {
            assertThat(when(REQUEST.of(inTime(3, 1)))).containsExactly(recorded(7));
        }

        @Test
        void after_the_window_is_refused_naming_every_line() {
            ReturnRejection refusal = refused(REQUEST.of(inTime(2, 0)));

            assertThat(refusal).isInstanceOf(ReturnRejection.WindowOver.class);
            assertThat(refusal.code()).isEqualTo("return.window-over");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
            assertThat(refusal.faults())
                    .containsExactly(
                            new Fault("/lines/0/quantity", "window-over", "of line 1 2 may still come back, not 3"),
                            new Fault("/lines/1/quantity", "window-over", "of line 2 0 may still come back, not 1"));
        }

        @Test
        void that_overrides_the_window_is_taken_nonetheless() {
            assertThat(when(overriding().of(inTime(0, 0)))).containsExactly(recorded(7));
        }

        @Test
        void that_overrides_takes_no_more_than_the_order_has() {
            Fault tooMany = new Fault("/lines/0/quantity", "too-many", "line 1 has 2 left, not 3");
            Sale against = Sale.against(List.of(tooMany)).within(new ReturnWindow(7, Map.of()));

            assertThat(refused(overriding().of(against))).isInstanceOf(ReturnRejection.NotReturnable.class);
            assertThat(refused(REQUEST.of(against)))
                    .as("what the order has not comes first")
                    .isInstanceOf(ReturnRejection.NotReturnable.class);
        }

        @Test
        void without_a_window_is_recorded_as_before() {
            assertThat(when(REQUEST)).containsExactly(REQUESTED);
            assertThat(REQUESTED.policyVersion()).isEmpty();
        }

        @Test
        void that_was_taken_before_is_not_late_when_it_is_repeated() {
            assertThat(when(REQUEST.of(inTime(0, 0)), recorded(7))).isEmpty();
        }
    }

    private static RequestReturn overriding() {
        return new RequestReturn(ID, ORDER, LINES, NOTE, true, Optional.empty());
    }

    private static Sale inTime(int lamps, int vases) {
        return SALE.within(new ReturnWindow(7, Map.of("1", lamps, "2", vases)));
    }

    private static ReturnRequested recorded(int version) {
        return new ReturnRequested(ID, ORDER, REQUESTED.lines(), NOTE, Optional.of(version));
    }
}
