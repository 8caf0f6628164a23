package dev.daybook.command.returns.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long after their delivery pieces may come back.
 *
 * @param version recorded with each return that is asked for while there is a window
 * @param window above zero; absent: pieces may come back for ever
 */
public record ReturnPolicy(int version, Optional<Duration> window) {

    public ReturnPolicy {
        if (window.filter(time -> !time.isPositive()).isPresent()) {
            throw new IllegalArgumentException("pieces may come back for some time at least, not for " + window.get());
        }
    }

    /** What of these deliveries may come back now; nothing is said where there is no window. */
    public Optional<ReturnWindow> window(List<Delivery> deliveries, Instant now) {
        return window.map(time -> new ReturnWindow(version, inTime(deliveries, now, time)));
    }

    private static Map<String, Integer> inTime(List<Delivery> deliveries, Instant now, Duration time) {
        Map<String, Integer> inTime = new HashMap<>();
        deliveries.stream()
                .filter(delivery -> !delivery.at().plus(time).isBefore(now))
                .forEach(delivery -> inTime.merge(delivery.lineId(), delivery.quantity(), Math::addExact));
        return inTime;
    }
}
