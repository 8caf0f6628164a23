package dev.daybook.query.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pieces wanted, shipped, delivered, promised, and what it makes of up to two pieces: every case there is. */
class FulfilmentStatusTest {

    private static final String TABLE = """
            0 0 0 0 UNFULFILLED
            1 0 0 0 UNFULFILLED
            1 0 0 1 BACKORDERED
            1 1 0 0 SHIPPED
            1 1 1 0 DELIVERED
            2 0 0 0 UNFULFILLED
            2 0 0 1 BACKORDERED
            2 0 0 2 BACKORDERED
            2 1 0 0 PARTIALLY_SHIPPED
            2 1 0 1 PARTIALLY_SHIPPED
            2 1 1 0 PARTIALLY_DELIVERED
            2 1 1 1 PARTIALLY_DELIVERED
            2 2 0 0 SHIPPED
            2 2 1 0 PARTIALLY_DELIVERED
            2 2 2 0 DELIVERED
            """;

    static Stream<List<String>> rows() {
        return TABLE.lines().map(line -> List.of(line.split(" ", -1)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_order_has_come_as_far_as_the_table_says(List<String> row) {
        List<Integer> counts = counts(row);

        assertThat(FulfilmentStatus.of(pieces(counts))).hasToString(row.getLast());
    }

    @Test
    void the_table_has_every_case_and_every_status() {
        List<List<Integer>> cases = numbers(2)
                .flatMap(wanted -> numbers(wanted)
                        .flatMap(shipped -> numbers(shipped)
                                .flatMap(delivered -> numbers(wanted - shipped)
                                        .map(promised -> List.of(wanted, shipped, delivered, promised)))))
                .toList();

        assertThat(rows().map(FulfilmentStatusTest::counts)).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(rows().map(List::getLast))
                .containsAll(Stream.of(FulfilmentStatus.values())
                        .map(FulfilmentStatus::name)
                        .toList());
    }

    private static Stream<Integer> numbers(int most) {
        return IntStream.rangeClosed(0, most).boxed();
    }

    private static List<Integer> counts(List<String> row) {
        return row.subList(0, 4).stream().map(Integer::valueOf).toList();
    }

    private static Pieces pieces(List<Integer> counts) {
        Backlog backlog = Backlog.none().after(Stream.of(new Backlog.Waiting("MUG", 2, counts.get(3))));
        return new Pieces(counts.get(0), counts.get(1), counts.get(2), backlog);
    }
}
