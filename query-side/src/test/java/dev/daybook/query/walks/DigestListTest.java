package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestListTest {

    private final DigestList list = new DigestList(List.of())
            .with("orders", 1, 10, DigestListTest::first)
            .with("sales", 1, 10, DigestListTest::first)
            .with("orders", 2, 10, DigestListTest::second);

    @Test
    void a_view_that_says_what_it_said_is_right() {
        assertThat(list.fault("orders", 2, 10, DigestListTest::second)).isEmpty();
        assertThat(list.fault("sales", 1, 10, DigestListTest::first)).isEmpty();
        assertThat(DigestList.parse(list.text())).isEqualTo(list);
    }

    @Test
    void one_that_says_something_else_needs_another_revision_and_is_not_written_over() {
        assertThat(list.fault("sales", 1, 10, DigestListTest::second))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("raise the revision of sales"));
        assertThat(list.with("sales", 1, 10, DigestListTest::second)).isEqualTo(list);
        assertThat(list.with("sales", 1, 20, DigestListTest::second)).isEqualTo(list);

        DigestList raised = list.with("sales", 2, 10, DigestListTest::second);
        assertThat(raised.fault("sales", 2, 10, DigestListTest::second)).isEmpty();
        assertThat(raised.lines()).startsWith(list.lines().toArray(DigestList.Line[]::new));
    }

    @Test
    void a_view_or_a_revision_without_a_line_is_missed() {
        assertThat(list.fault("stock", 1, 10, DigestListTest::first))
                .contains("revision 1 of stock is not listed; add it with -Dregenerate=true");
        assertThat(list.fault("sales", 2, 10, DigestListTest::first)).isPresent();
        assertThat(list.fault("orders", 1, 10, DigestListTest::first))
                .hasValueSatisfying(fault -> assertThat(fault).contains("was higher before"));
    }

    @Test
    void a_history_that_has_grown_adds_a_line_and_the_former_one_still_counts() {
        assertThat(list.fault("sales", 1, 20, DigestListTest::first))
                .hasValueSatisfying(fault -> assertThat(fault).contains("not listed"));
        assertThat(list.with("sales", 1, 20, DigestListTest::first).lines())
                .endsWith(new DigestList.Line("sales", 1, 20, "first-20"));
        assertThat(list.fault("sales", 1, 20, DigestListTest::second))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("raise"));
    }

    @Test
    void a_line_that_was_edited_removed_or_put_elsewhere_is_noticed() {
        List<String> text = list.text();
        for (int line = 0; line < text.size(); line++) {
            List<String> edited = new ArrayList<>(text);
            edited.set(line, edited.get(line) + "0");
            List<String> removed = new ArrayList<>(text);
            var _ = removed.remove(line);

            assertBroken(edited);
            assertBroken(removed);
        }
        assertBroken(List.of(text.get(1), text.get(0), text.get(2), text.get(3)));
    }

    private static String first(int events) {
        return "first-" + events;
    }

    private static String second(int events) {
        return "second-" + events;
    }

    private static void assertBroken(List<String> text) {
        assertThatThrownBy(() -> DigestList.parse(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("a line was edited or removed");
    }
}
