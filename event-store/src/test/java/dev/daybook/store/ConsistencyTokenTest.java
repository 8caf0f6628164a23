package dev.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTokenTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 320_705, 999_999_999_999_999_999L})
    void a_position_comes_back_as_a_token_that_only_later_events_cover(long position) {
        var token = ConsistencyToken.decode(ConsistencyToken.encode(position));

        assertThat(token.position()).hasValue(position);
        assertThat(GapAwareTrackingToken.newInstance(position, Set.of()).covers(token))
                .isTrue();
        assertThat(GapAwareTrackingToken.newInstance(position - 1, Set.of()).covers(token))
                .isFalse();
    }

    @Test
    void a_token_may_stand_in_a_header_as_it_is() {
        assertThat(ConsistencyToken.encode(320_705)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_negative_position_has_no_token() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyToken.encode(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "1:", "1:-7", "1:07", "2:7", "1:7 ", "1:9999999999999999999"})
    void what_is_no_token_is_refused(String plain) {
        String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));

        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyToken.decode(text));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyToken.decode("ü" + text));
    }
}
