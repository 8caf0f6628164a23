package dev.daybook.simulation.judgement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts how the decisions of one policy compare. */
final class Tally {

    private final String policy;
    private final int limit;
    private final Consumer<Decision> differing;
    private final Map<String, Sum> notCompared = new LinkedHashMap<>();
    private final Map<String, Sum> figures = new LinkedHashMap<>();
    private final Sum money = new Sum();
    private final List<Decision> examples = new ArrayList<>();
    private long same;
    private long different;

    /**
     * Begins at nothing.
     *
     * @param limit so many examples are kept
     * @param differing is told of every decision that differs
     */
    Tally(String policy, int limit, Consumer<Decision> differing) {
        this.policy = policy;
        this.limit = limit;
        this.differing = differing;
    }

    String policy() {
        return policy;
    }

    /** One more decision was made again. */
    void compared(Decision decision) {
        if (decision.isSame()) {
            same++;
            return;
        }
        different++;
        decision.more().ifPresent(this::owed);
        if (examples.size() < limit) {
            examples.add(decision);
        }
        differing.accept(decision);
    }

    /** The shop is owed so much more. */
    void owed(Amount more) {
        money.add(more);
    }

    /** A decision could not be made again. */
    void leftOut(String why) {
        notCompared.computeIfAbsent(why, _ -> new Sum()).count++;
    }

    /** One more of these. */
    void count(String name) {
        figure(name).count++;
    }

    /** One more of these, worth so much. */
    void count(String name, Amount worth) {
        count(name);
        figure(name).add(worth);
    }

    /** So many more of these. */
    void count(String name, long more) {
        figure(name).count += more;
    }

    /** These took so much longer; they are counted elsewhere. */
    void took(String name, Duration time) {
        Sum sum = figure(name);
        sum.time = Optional.of(sum.time.orElse(Duration.ZERO).plus(time));
    }

    PolicyReport report() {
        return new PolicyReport(
                policy,
                same + different,
                same,
                different,
                money.amounts(),
                figures(notCompared),
                figures(figures),
                List.copyOf(examples));
    }

    private Sum figure(String name) {
        return figures.computeIfAbsent(name, _ -> new Sum());
    }

    private static List<Figure> figures(Map<String, Sum> sums) {
        return sums.entrySet().stream()
                .map(sum -> new Figure(
                        sum.getKey(), sum.getValue().count, sum.getValue().amounts(), sum.getValue().time))
                .toList();
    }

    private static final class Sum {
        private final Map<String, Long> minor = new TreeMap<>();
        private long count;
        private Optional<Duration> time = Optional.empty();

        private void add(Amount amount) {
            minor.merge(amount.currency(), amount.amountMinor(), Math::addExact);
        }

        private List<Amount> amounts() {
            return minor.entrySet().stream()
                    .filter(sum -> sum.getValue() != 0)
                    .map(sum -> new Amount(sum.getKey(), sum.getValue()))
                    .toList();
        }
    }
}
