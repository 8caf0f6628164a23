package dev.daybook.query.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A payment is told as its status and what of it is held / asked for / came in / went back. */
class PaymentStatusTest {

    private static final String TABLE = """
            PLACED          | 1000 |    0 |                                              | NOT_PAID             | 1000 |    0
            PLACED          | 1000 | 1000 |                                              | NOT_PAID             |    0 |    0
            PLACED          |    0 |    0 |                                              | NOT_PAID             |    0 |    0
            PLACED          | 1000 |    0 | INITIATED 0/0/0/0                            | NOT_PAID             | 1000 |    0
            PLACED          | 1000 |    0 | REQUIRES_ACTION 0/0/0/0                      | NOT_PAID             | 1000 |    0
            PLACED          | 1000 |    0 | INITIATED 0/0/0/0, DECLINED 0/0/0/0          | NOT_PAID             | 1000 |    0
            PLACED          | 1000 |    0 | AUTHORIZED 0/0/0/0                           | NOT_PAID             | 1000 |    0
            PLACED          | 1000 |    0 | OF_A_LATER_BUILD 0/0/0/0                     | NOT_PAID             | 1000 |    0
            PLACED          | 1000 |    0 | DECLINED 0/0/0/0                             | FAILED               | 1000 |    0
            PLACED          | 1000 |    0 | EXPIRED 0/0/0/0                              | FAILED               | 1000 |    0
            PLACED          | 1000 |    0 | VOIDED 0/0/0/0, DECLINED 0/0/0/0             | FAILED               | 1000 |    0
            PLACED          | 1000 |    0 | DECLINED 0/0/0/0, VOIDED 0/0/0/0             | VOIDED               | 1000 |    0
            PLACED          | 1000 | 1000 | VOIDED 0/0/0/0                               | VOIDED               |    0 |    0
            PLACED          | 1000 |    0 | AUTHORIZED 999/0/0/0                         | PARTIALLY_AUTHORIZED | 1000 |    0
            PLACED          | 1000 |    0 | AUTHORIZED 0/999/0/0                         | PARTIALLY_AUTHORIZED | 1000 |    0
            PLACED          | 1000 |    0 | AUTHORIZED 1000/0/0/0                        | AUTHORIZED           | 1000 |    0
            PLACED          | 1000 |    0 | AUTHORIZED 600/400/0/0                       | AUTHORIZED           | 1000 |    0
            PLACED          | 1000 |    0 | DECLINED 0/0/0/0, AUTHORIZED 1000/0/0/0      | AUTHORIZED           | 1000 |    0
            PLACED          | 1000 |    0 | AUTHORIZED 600/0/0/0, AUTHORIZED 400/0/0/0   | AUTHORIZED           | 1000 |    0
            PLACED          | 1000 |  400 | AUTHORIZED 600/0/0/0                         | AUTHORIZED           |  600 |    0
            PLACED          | 1000 | 1000 | AUTHORIZED 1000/0/0/0                        | AUTHORIZED           |    0 |    0
            PLACED          | 1000 |    0 | PARTIALLY_CAPTURED 1/0/999/0                 | PARTIALLY_PAID       |    1 |    0
            PLACED          | 1000 |    0 | CAPTURED 0/0/1000/0                          | PAID                 |    0 |    0
            PLACED          | 1000 |    0 | CAPTURED 0/0/600/0, CAPTURED 0/0/400/0       | PAID                 |    0 |    0
            PLACED          | 1000 |  400 | CAPTURED 0/0/600/0                           | PAID                 |    0 |    0
            PLACED          | 1000 | 1000 | CAPTURED 0/0/1000/0                          | PAID                 |    0 | 1000
            PLACED          | 1000 | 1200 | CAPTURED 0/0/1000/0                          | PAID                 |    0 | 1000
            PLACED          | 1000 |    0 | DISPUTED 0/0/1000/0                          | PAID                 |    0 |    0
            PLACED          | 1000 |    0 | LOST 0/0/1000/0                              | PAID                 |    0 |    0
            PLACED          | 1000 |  400 | PARTIALLY_REFUNDED 0/0/1000/400              | PARTIALLY_REFUNDED   |    0 |    0
            PLACED          | 1000 |  400 | PARTIALLY_REFUNDED 0/0/1000/100              | PARTIALLY_REFUNDED   |    0 |  300
            PLACED          | 1000 |    0 | PARTIALLY_REFUNDED 0/0/1000/999              | PARTIALLY_REFUNDED   |  999 |    0
            PLACED          | 1000 |    0 | PARTIALLY_REFUNDED 0/0/1000/300/300          | PARTIALLY_REFUNDED   |    0 |    0
            PLACED          | 1000 |    0 | PARTIALLY_REFUNDED 400/0/600/300/300         | PARTIALLY_REFUNDED   |  400 |    0
            PLACED          | 1000 |    0 | PARTIALLY_REFUNDED 0/0/1000/400/300          | PARTIALLY_REFUNDED   |  100 |    0
            PLACED          | 1000 |  400 | PARTIALLY_REFUNDED 0/0/1000/300/300          | PARTIALLY_REFUNDED   |    0 |  400
            PLACED          | 1000 |  400 | PARTIALLY_REFUNDED 0/0/1000/900/900          | PARTIALLY_REFUNDED   |    0 |  100
            PLACED          | 1000 |    0 | REFUNDED 0/0/1000/1000/1000                  | REFUNDED             |    0 |    0
            PLACED          | 1000 |    0 | REFUNDED 0/0/600/600, CAPTURED 0/0/400/0     | PARTIALLY_REFUNDED   |  600 |    0
            PLACED          | 1000 | 1000 | REFUNDED 0/0/1000/1000                       | REFUNDED             |    0 |    0
            PLACED          | 1000 | 1000 | CAPTURED 0/0/1000/1000                       | REFUNDED             |    0 |    0
            PLACED          | 1000 |    0 | REFUNDED 0/0/1000/1000                       | REFUNDED             | 1000 |    0
            IMPORTED_SALE   | 1000 |    0 |                                              | PAID                 |    0 |    0
            IMPORTED_SALE   |    0 |    0 |                                              | PAID                 |    0 |    0
            IMPORTED_SALE   | 1000 |  999 |                                              | PARTIALLY_REFUNDED   |    0 |    0
            IMPORTED_SALE   | 1000 | 1000 |                                              | REFUNDED             |    0 |    0
            IMPORTED_SALE   | 1000 |    0 | DECLINED 0/0/0/0                             | PAID                 |    0 |    0
            IMPORTED_SALE   | 1000 |    0 | CAPTURED 0/0/1000/0                          | PAID                 |    0 |    0
            IMPORTED_SALE   | 1000 |  400 | PARTIALLY_REFUNDED 0/0/1000/400              | PARTIALLY_REFUNDED   |    0 |    0
            IMPORTED_SALE   | 1000 |  400 | CAPTURED 0/0/1000/0                          | PAID                 |    0 |  400
            IMPORTED_SALE   | 1000 |  400 | PARTIALLY_REFUNDED 0/0/1000/300/300          | PARTIALLY_REFUNDED   |    0 |  400
            IMPORTED_SALE   | 1000 | 1000 | REFUNDED 0/0/1000/1000                       | REFUNDED             |    0 |    0
            IMPORTED_SALE   | 1000 | 1200 | REFUNDED 0/0/1000/1000                       | REFUNDED             |    0 |    0
            IMPORTED_CREDIT |-1000 |    0 |                                              | REFUNDED             |    0 |    0
            """;

    record Row(Bill bill, PaymentStatus status, long balanceDueMinor, long creditOwedMinor, String text) {

        static Row read(String line) {
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            Bill bill = new Bill(
                    Origin.valueOf(cells.get(0)),
                    Long.parseLong(cells.get(1)),
                    Long.parseLong(cells.get(2)),
                    Stream.of(cells.get(3).split(",", -1))
                            .filter(cell -> !cell.isBlank())
                            .map(Row::payment)
                            .toList());
            return new Row(
                    bill,
                    PaymentStatus.valueOf(cells.get(4)),
                    Long.parseLong(cells.get(5)),
                    Long.parseLong(cells.get(6)),
                    line);
        }

        private static Payment payment(String cell) {
            List<String> words = List.of(cell.strip().split(" ", -1));
            long[] amounts = Stream.of(words.getLast().split("/", -1))
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Payment(
                    "p",
                    words.getFirst(),
                    amounts[0],
                    amounts[1],
                    amounts[2],
                    amounts[3],
                    amounts.length > 4 ? amounts[4] : 0);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(Row::read);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_order_is_paid_for_as_far_as_the_table_says(Row row) {
        assertThat(PaymentStatus.of(row.bill())).isEqualTo(row.status());
        assertThat(row.bill().balanceDueMinor()).isEqualTo(row.balanceDueMinor());
        assertThat(row.bill().creditOwedMinor()).isEqualTo(row.creditOwedMinor());
    }

    @Test
    void the_table_has_every_status_and_every_origin() {
        assertThat(rows().map(Row::status)).containsAll(Arrays.asList(PaymentStatus.values()));
        assertThat(rows().map(row -> row.bill().origin())).containsAll(Arrays.asList(Origin.values()));
    }
}
