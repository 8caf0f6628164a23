package dev.daybook.simulation.policy;

import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.command.order.domain.RoutingPolicy;
import dev.daybook.command.order.domain.ShippingPolicy;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.returns.domain.ReturnPolicy;
import dev.daybook.events.order.WhenOverdue;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Policies as the settings of the server tell them: the same keys, the same forms. */
public final class PolicyFile {

    private static final String SHIPPING = "daybook.shipping.charges";
    private static final String SHIPPING_VERSION = "daybook.shipping.version";
    private static final String HOLD_FROM = "daybook.fraud.hold-from";
    private static final String REVIEW_TIME = "daybook.fraud.review-time";
    private static final String WHEN_OVERDUE = "daybook.fraud.when-overdue";
    private static final String FRAUD_VERSION = "daybook.fraud.version";
    private static final String TIME = "daybook.reservations.time";
    private static final String LOCATIONS = "daybook.reservations.locations";
    private static final String RESERVATIONS_VERSION = "daybook.reservations.version";
    private static final String STRATEGY = "daybook.routing.strategy";
    private static final String ROUTING_VERSION = "daybook.routing.version";
    private static final String WINDOW = "daybook.returns.window";
    private static final String RETURNS_VERSION = "daybook.returns.version";

    /** Every key that may be told. */
    public static final List<String> KEYS = List.of(
            TIME,
            LOCATIONS,
            RESERVATIONS_VERSION,
            STRATEGY,
            ROUTING_VERSION,
            HOLD_FROM,
            REVIEW_TIME,
            WHEN_OVERDUE,
            FRAUD_VERSION,
            SHIPPING,
            SHIPPING_VERSION,
            WINDOW,
            RETURNS_VERSION);

    private final Map<String, String> told;

    private PolicyFile(Map<String, String> told) {
        this.told = told;
    }

    /**
     * The policies that are told.
     *
     * @throws IllegalArgumentException naming the key that is unknown, missing or told badly
     */
    public static Policies read(Map<String, String> told) {
        Set<String> unknown = new TreeSet<>(told.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown " + String.join(", ", unknown) + "; known are " + String.join(", ", KEYS));
        }
        PolicyFile file = new PolicyFile(told);
        file.require(STRATEGY, LOCATIONS);
        file.require(LOCATIONS, STRATEGY);
        file.require(REVIEW_TIME, WHEN_OVERDUE);
        file.require(WHEN_OVERDUE, REVIEW_TIME);
        Policies policies = new Policies(
                file.shipping(), file.holds(), file.reviews(), file.deadlines(), file.locations(), file.returns());
        if (Stream.of(SHIPPING, HOLD_FROM, REVIEW_TIME, TIME, LOCATIONS, WINDOW).noneMatch(told::containsKey)) {
            throw new IllegalArgumentException("no policy is told; known are " + String.join(", ", KEYS));
        }
        return policies;
    }

    private Optional<ShippingPolicy> shipping() {
        int version = version(SHIPPING_VERSION);
        return value(SHIPPING, list(charges -> ShippingPolicy.told(version, charges)));
    }

    private Optional<FraudPolicy> holds() {
        int version = version(FRAUD_VERSION);
        return value(
                HOLD_FROM, list(amounts -> FraudPolicy.told(version, amounts, Duration.ZERO, WhenOverdue.RELEASE)));
    }

    private Optional<FraudPolicy> reviews() {
        return value(REVIEW_TIME, PolicyFile::duration)
                .map(time -> new FraudPolicy(
                        version(FRAUD_VERSION),
                        Map.of(),
                        time,
                        value(WHEN_OVERDUE, text -> WhenOverdue.valueOf(text.toUpperCase(Locale.ROOT)))
                                .orElseThrow()));
    }

    private Optional<ReservationPolicy> deadlines() {
        return value(TIME, PolicyFile::duration)
                .map(time -> new ReservationPolicy(
                        version(RESERVATIONS_VERSION),
                        time,
                        Supply.none().policy().locations()));
    }

    private Optional<ReservationPolicy> locations() {
        RoutingPolicy.Strategy strategy = value(
                        STRATEGY, text -> RoutingPolicy.Strategy.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(RoutingPolicy.Strategy.BY_PREFERENCE);
        RoutingPolicy routing = new RoutingPolicy(version(ROUTING_VERSION), strategy);
        int version = version(RESERVATIONS_VERSION);
        return value(LOCATIONS, list(locations -> new ReservationPolicy(version, Duration.ZERO, locations, routing)));
    }

    private Optional<ReturnPolicy> returns() {
        int version = version(RETURNS_VERSION);
        return value(
                WINDOW,
                text -> new ReturnPolicy(
                        version,
                        Optional.of(text).filter(time -> !time.isEmpty()).map(PolicyFile::duration)));
    }

    /** Needed only where several files are told apart by it. */
    private int version(String key) {
        return value(key, Integer::valueOf).orElse(0);
    }

    private void require(String key, String other) {
        if (told.containsKey(key) && !told.containsKey(other)) {
            throw new IllegalArgumentException(key + " needs " + other + " beside it");
        }
    }

    private <T> Optional<T> value(String key, Function<String, T> read) {
        try {
            return Optional.ofNullable(told.get(key)).map(String::strip).map(read);
        } catch (RuntimeException bad) {
            throw new IllegalArgumentException(key + "=" + told.get(key) + ": " + bad.getMessage(), bad);
        }
    }

    /** Parts between commas; an empty text has none. */
    private static <T> Function<String, T> list(Function<List<String>, T> read) {
        return text -> read.apply(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !text.isEmpty())
                .toList());
    }

    /** Either {@code PT15M} or, short, {@code 15m}. */
    private static Duration duration(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Duration time = lower.matches("[0-9]{1,9}(s|m|h)")
                ? Duration.parse("PT" + text)
                : Duration.parse(lower.matches("[0-9]{1,9}d") ? "P" + text : text);
        if (time.isNegative()) {
            throw new IllegalArgumentException("a time is not negative");
        }
        return time;
    }
}
