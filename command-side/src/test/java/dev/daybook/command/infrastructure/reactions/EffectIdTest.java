package dev.daybook.command.infrastructure.reactions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectIdTest {

    private static final EffectReference REFERENCE =
            new EffectReference("unpaid-expiry", "default/stock/85123A/left@main", 12, 3);

    @Test
    void an_effect_at_once_is_read_back_and_names_its_task() {
        EffectId id = EffectId.of(REFERENCE.taskId(), REFERENCE);

        assertThat(id).isEqualTo(new EffectId(REFERENCE, Optional.empty()));
        assertThat(EffectId.parse(id.text())).contains(id);
        assertThat(id.taskInstance()).isEqualTo("unpaid-expiry/default/stock/85123A/left@main/12/3");
        assertThat(id.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_timer_is_read_back_and_names_its_task() {
        EffectId id = EffectId.of("unpaid-expiry/timer/ä/1", REFERENCE);

        assertThat(id.timer()).contains("ä/1");
        assertThat(EffectId.parse(id.text())).contains(id);
        assertThat(id.taskInstance()).isEqualTo("unpaid-expiry/timer/ä/1");
    }

    @Test
    void the_same_timer_because_of_another_event_is_another_effect() {
        EffectReference later = new EffectReference("unpaid-expiry", REFERENCE.subject(), 13, 3);

        assertThat(EffectId.of("unpaid-expiry/timer/t", REFERENCE).text())
                .isNotEqualTo(EffectId.of("unpaid-expiry/timer/t", later).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "r/default/order/1/0",
                "r/default/order/1/x/0",
                "r/default/order/1/0/-1",
                "r/default/order/1/0/01",
                "r/default/order/1/0/12345678901"
            })
    void another_text_names_no_effect(String plain) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));

        assertThat(EffectId.parse(text)).isEmpty();
    }

    @Test
    void there_is_one_way_to_write_an_id() {
        String text = EffectId.of(REFERENCE.taskId(), REFERENCE).text();

        assertThat(EffectId.parse(text + "=")).isEmpty();
        assertThat(EffectId.parse(text + "\n")).isEmpty();
        assertThat(EffectId.parse("!")).isEmpty();
        assertThat(EffectId.parse("A".repeat(5_000))).isEmpty();
    }
}
