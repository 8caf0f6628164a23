package dev.daybook.command.infrastructure.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.NoAnswer;
import dev.daybook.command.decisions.PendingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.QueryTimeoutException;

class FailureKindTest {

    private static final class Gateway extends RuntimeException implements NoAnswer {

        private final Why why;

        Gateway(Why why, Throwable cause) {
            super(cause);
            this.why = why;
        }

        @Override
        public Why why() {
            return why;
        }
    }

    static Stream<Arguments> failures() {
        IOException refused = new ConnectException("select * from secrets");
        return Stream.of(
                Arguments.of(new UnknownHereException("x"), "unknown-here"),
                Arguments.of(new Gateway(NoAnswer.Why.FAULT, refused), "outside-fault"),
                Arguments.of(new Gateway(NoAnswer.Why.AWAY, refused), "outside-unavailable"),
                Arguments.of(new PendingException("x"), "outside-pending"),
                Arguments.of(new QueryTimeoutException("x"), "store-unavailable"),
                Arguments.of(new EventStoreException("x"), "store-unavailable"),
                Arguments.of(new ConcurrencyException("x"), "concurrent-change"),
                Arguments.of(new UncheckedIOException(new SocketTimeoutException()), "timeout"),
                Arguments.of(new IllegalStateException(new UncheckedIOException(refused)), "unreachable"),
                Arguments.of(new IllegalStateException("x"), "unexpected"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_is_told_by_its_kind(Throwable failure, String word) {
        assertThat(FailureKind.of(failure).word()).isEqualTo(word);
    }

    @Test
    void causes_that_go_round_come_to_an_end() {
        RuntimeException first = new IllegalStateException();
        RuntimeException second = new IllegalStateException(first);
        first.initCause(second);

        assertThat(FailureKind.of(second)).isEqualTo(FailureKind.UNEXPECTED);
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void a_stored_word_is_read_back_and_its_sentence_names_no_code(FailureKind kind) {
        assertThat(FailureKind.named(kind.word())).isEqualTo(kind);
        assertThat(kind.word()).matches("[a-z]+(-[a-z]+)*");
        assertThat(kind.sentence()).endsWith(".").doesNotContain("Exception");
    }

    @Test
    void a_word_of_another_build_is_unexpected() {
        assertThat(FailureKind.named("of-another-build")).isEqualTo(FailureKind.UNEXPECTED);
        assertThat(Arrays.stream(FailureKind.values()).map(FailureKind::word)).doesNotHaveDuplicates();
    }
}
