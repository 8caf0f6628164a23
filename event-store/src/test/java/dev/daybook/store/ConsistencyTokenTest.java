package dev.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTokenTest {

    private static final UUID ID = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000000");
    private static final StoreIdentity STORE = new StoreIdentity(ID, 1);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 320_705, 999_999_999_999_999_999L})
    void a_position_comes_back_as_a_token_that_only_later_events_cover(long position) {
        var token = ConsistencyToken.parse(ConsistencyToken.of(STORE, position).text());

        assertThat(token.position()).isEqualTo(position);
        assertThat(new GlobalSequenceTrackingToken(position).covers(token.trackingToken()))
                .isTrue();
        assertThat(new GlobalSequenceTrackingToken(position - 1).covers(token.trackingToken()))
                .isFalse();
    }

    @Test
    void a_token_may_stand_in_a_header_as_it_is() {
        assertThat(ConsistencyToken.of(STORE, 320_705).text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_negative_position_has_no_token() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyToken.of(STORE, -1));
    }

    @Test
    void a_token_of_another_store_or_of_an_epoch_before_a_restore_is_void() {
        ConsistencyToken token =
                ConsistencyToken.parse(ConsistencyToken.of(STORE, 7).text());

        assertThat(token.isOf(STORE)).isTrue();
        assertThat(token.isOf(new StoreIdentity(ID, 2))).isFalse();
        assertThat(token.isOf(new StoreIdentity(UUID.randomUUID(), 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "1:7",
                "2:7",
                "2:0a1b2c3d-1:",
                "2:0a1b2c3d-1:-7",
                "2:0a1b2c3d-1:07",
                "3:0a1b2c3d-1:7",
                "2:0a1b2c3d-1:7 ",
                "2:0a1b2c3d-1:9999999999999999999"
            })
    void what_is_no_token_is_refused(String plain) {
        String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));

        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyToken.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyToken.parse("ü" + text));
    }
}
