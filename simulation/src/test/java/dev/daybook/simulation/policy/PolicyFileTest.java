package dev.daybook.simulation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand in a file of policies, and what is said of what may not. */
class PolicyFileTest {

    @Test
    void what_is_not_told_is_not_decided_again() {
        Policies told = PolicyFile.read(Map.of("daybook.reservations.time", "20m"));

        assertThat(told.deadlines().orElseThrow().reservedFor()).isEqualTo(Duration.ofMinutes(20));
        assertThat(told.shipping()).isEmpty();
        assertThat(told.holds()).isEmpty();
        assertThat(told.reviews()).isEmpty();
        assertThat(told.locations()).isEmpty();
        assertThat(told.returns()).isEmpty();
    }

    @Test
    void an_empty_window_and_empty_charges_are_policies_too() {
        Policies told = PolicyFile.read(Map.of("daybook.returns.window", "", "daybook.shipping.charges", ""));

        assertThat(told.returns().orElseThrow().window()).isEqualTo(Optional.empty());
        assertThat(told.shipping().orElseThrow().charges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        daybook.shipping.charge=GBP:1 | unknown daybook.shipping.charge; known are
        daybook.shipping.charges=GBP | daybook.shipping.charges=GBP: an amount is told as EUR:490
        daybook.shipping.charges=GBP:-4 | daybook.shipping.charges=GBP:-4: a charge for shipping is not negative
        daybook.shipping.charges=GBP:x | daybook.shipping.charges=GBP:x: For input string
        daybook.shipping.charges=GBP:1,GBP:2 | GBP is told twice
        daybook.fraud.hold-from=XYZ:1 | daybook.fraud.hold-from=XYZ:1: XYZ is no ISO 4217 currency
        daybook.fraud.review-time=PT1H | daybook.fraud.review-time needs daybook.fraud.when-overdue beside it
        daybook.routing.strategy=BY_PREFERENCE | needs daybook.reservations.locations beside it
        daybook.reservations.locations=main | needs daybook.routing.strategy beside it
        daybook.reservations.time=soon | daybook.reservations.time=soon: Text cannot be parsed
        daybook.reservations.time=-PT1M | a time is not negative
        daybook.returns.window=0d | pieces may come back for some time at least
        daybook.shipping.version=one | daybook.shipping.version=one
        daybook.shipping.version=1 | no policy is told
        """)
    void what_cannot_be_worked_with_is_named(String setting, String message) {
        String[] parts = setting.split("=", 2);

        assertThatThrownBy(() -> PolicyFile.read(Map.of(parts[0], parts[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
