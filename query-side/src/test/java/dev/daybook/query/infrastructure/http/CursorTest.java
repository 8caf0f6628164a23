package dev.daybook.query.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "two\nlines", ".", "a.b", "é\u0000\uFFFF", "%2F&after=x"})
    void a_key_comes_back_whatever_is_in_it(String key) {
        String cursor = Cursor.encode("list", key, 7);

        assertThat(cursor).matches("[A-Za-z0-9_.-]+");
        assertThat(Cursor.decode(cursor, "list", 2)).isEqualTo(List.of(key, "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "bGlzdA", "bGlzdA.Nw.Nw", "b3RoZXI.Nw", "bGlzdA.!", "bGlzdA._w"})
    void what_is_no_cursor_of_a_list_is_refused(String text) {
        assertThat(Cursor.decode("bGlzdA.Nw", "list", 1)).isEqualTo(List.of("7"));
        assertThatThrownBy(() -> Cursor.decode(text, "list", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_keys_never_have_the_same_cursor() {
        assertThat(Cursor.encode("list", "a", "b")).isNotEqualTo(Cursor.encode("list", "a.b"));
        assertThat(Cursor.encode("list\na", "b")).isNotEqualTo(Cursor.encode("list", "a", "b"));
    }
}
