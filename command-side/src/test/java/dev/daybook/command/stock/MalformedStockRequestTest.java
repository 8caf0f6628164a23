package dev.daybook.command.stock;

import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.stock.StockApi.SIDE;
import static dev.daybook.command.stock.StockApi.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MalformedStockRequestTest {

    private final String path = fresh();

    @Test
    void lists_every_fault_at_once() {
        assertThat(faultsOf(path + "/receive", "{\"receiptId\":\"a b\",\"quantity\":0,\"colour\":1}"))
                .containsExactlyInAnyOrder("/receiptId pattern", "/quantity positive", "/colour unknown-field");
        assertThat(faultsOf(path + "/adjust", "{\"adjustmentId\":\"\",\"delta\":0}"))
                .containsExactlyInAnyOrder("/adjustmentId pattern", "/delta not-zero", "/reason required");
        assertThat(faultsOf(path + "/transfer", "{\"transferId\":\"/\",\"quantity\":-1,\"toLocation\":\"Shop\"}"))
                .containsExactlyInAnyOrder("/transferId pattern", "/quantity positive", "/toLocation pattern");
        assertThat(faultsOf(
                        path + "/reserve",
                        "{\"reservationId\":\"..\",\"quantity\":1.5,\"backorder\":\"yes\",\"expiresInSeconds\":0}"))
                .containsExactlyInAnyOrder(
                        "/reservationId pattern",
                        "/quantity wrong-type",
                        "/backorder wrong-type",
                        "/expiresInSeconds positive");
        assertThat(faultsOf(path + "/reservations/r1/extend", "{\"expiresInSeconds\":31622401}"))
                .containsExactly("/expiresInSeconds max");
        assertThat(faultsOf(path + "/reservations/r1/release", "{\"reason\":{\"code\":\"\"}}"))
                .containsExactlyInAnyOrder("/quantity required", "/reason/code pattern");
        assertThat(faultsOf(path + "/reservations/r1/commit", "{}"))
                .containsExactlyInAnyOrder("/shipmentId required", "/quantity required");
    }

    @Test
    void names_no_stock_or_no_reservation() {
        for (String stock : List.of("A", "A@", "@main", "A@Main", "A@b@c", "%C3%A4@main")) {
            assertThat(faultsOf("/v1/stock/" + stock + "/receive", "{\"quantity\":1}"))
                    .as(stock)
                    .containsExactly("path:stockId pattern");
        }
        assertThat(faultsOf(path + "/reservations/a%20b/commit", "{\"shipmentId\":\"p\",\"quantity\":1}"))
                .containsExactly("path:reservationId pattern");
    }

    @Test
    void leaves_nothing_behind() {
        long events = SIDE.rows("event");
        long keys = SIDE.rows("idempotency");

        assertThat(faultsOf(path + "/receive", "{\"quantity\":-1}")).isNotEmpty();

        assertThat(SIDE.rows("event")).isEqualTo(events);
        assertThat(SIDE.rows("idempotency")).isEqualTo(keys);
    }

    private static List<String> faultsOf(String path, String body) {
        return faults(assertProblem(SIDE.post(path, body), 400, "malformed-request"));
    }
}
