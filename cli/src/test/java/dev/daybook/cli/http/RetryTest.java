package dev.daybook.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {

    private final Retry retry = new Retry(6, Duration.ofMillis(100), Duration.ofSeconds(30));

    @Test
    void tries_are_bounded_by_number_and_by_time() {
        assertThat(retry.allows(5, Duration.ofSeconds(29))).isTrue();
        assertThat(retry.allows(6, Duration.ofSeconds(1))).isFalse();
        assertThat(retry.allows(1, Duration.ofSeconds(30))).isFalse();
    }

    @Test
    void pauses_grow_are_scattered_and_follow_the_server_within_bounds() {
        for (int i = 0; i < 100; i++) {
            assertThat(retry.pauseAfter(1, Duration.ZERO)).isBetween(Duration.ofMillis(50), Duration.ofMillis(150));
            assertThat(retry.pauseAfter(4, Duration.ZERO)).isBetween(Duration.ofMillis(400), Duration.ofMillis(1200));
        }
        assertThat(retry.pauseAfter(1, Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));
        assertThat(retry.pauseAfter(1, Duration.ofSeconds(900))).isEqualTo(Duration.ofSeconds(10));
    }
}
