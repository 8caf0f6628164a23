package dev.daybook.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.simulation.judgement.PolicyReport;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories by chance, made by the domain: the policy that held changes nothing, another one does. */
class ReproducedHistoryTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_policy_that_held_makes_no_difference(long seed) {
        Past past = new Past(Rulebook.first());
        new Walk(seed, past).go(400);

        Tried tried = Tried.on(past, Rulebook.first().tried());

        assertThat(tried.differing()).as("seed " + seed).isEmpty();
        assertThat(tried.report().policies())
                .hasSize(8)
                .allSatisfy(policy -> assertThat(policy.decisions())
                        .as(policy.policy() + " of seed " + seed)
                        .isPositive()
                        .isEqualTo(policy.same()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_decision_is_compared_with_the_version_that_it_was_made_by(long seed) {
        Past past = new Past(Rulebook.first());
        Walk walk = new Walk(seed, past);
        walk.go(250);
        past.obey(Rulebook.second());
        walk.go(250);

        Tried tried = Tried.on(past, Rulebook.first().tried(), Rulebook.second().tried());

        assertThat(tried.differing()).as("seed " + seed).isEmpty();
        assertThat(Tried.on(past, Rulebook.second().tried()).differing()).isNotEmpty();
    }

    @Test
    void over_many_histories_every_kind_of_decision_is_made_again_and_differs_under_another_policy() {
        Map<String, Long> different = new TreeMap<>();
        seeds().forEach(seed -> {
            Past past = new Past(Rulebook.first());
            new Walk(seed, past).go(400);
            for (PolicyReport policy :
                    Tried.on(past, Rulebook.second().tried()).report().policies()) {
                different.merge(policy.policy(), policy.different(), Long::sum);
            }
        });
        assertThat(different)
                .containsOnlyKeys(
                        "shipping",
                        "fraud-hold",
                        "fraud-review",
                        "reservation-deadline",
                        "reservation-expiry",
                        "stock-location",
                        "routing",
                        "return-window")
                .allSatisfy((policy, count) -> assertThat(count).as(policy).isPositive());
    }
}
