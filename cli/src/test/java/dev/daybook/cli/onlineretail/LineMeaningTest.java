package dev.daybook.cli.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import dev.daybook.events.order.AdjustmentKind;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMeaningTest {

    @ParameterizedTest
    @CsvSource({
        "536365, 22720, 6, 2.55, PRODUCT",
        "536365, 22720, 6, 0, PRODUCT",
        "536365, DCGS0003, 1, 2.5, PRODUCT",
        "536365, PADS, 1, 0.001, PRODUCT",
        "536365, POST, 1, 18, ADJUSTMENT",
        "536365, POST, 1, 0, ADJUSTMENT",
        "536365, M, -1, 18, ADJUSTMENT",
        "536365, gift_0001_20, 1, 17.02, ADJUSTMENT",
        "536365, 22720, -6, 0, STOCK_WRITE_OFF",
        "536365, gift_0001_20, -6, 0, STOCK_WRITE_OFF",
        "536365, 22720, -6, 2.55, UNCLEAR",
        "536365, 22720, 0, 2.55, UNCLEAR",
        "536365, 22720, 6, -2.55, UNCLEAR",
        "C536365, 22720, -6, 2.55, PRODUCT",
        "C536365, 22720, -6, 0, PRODUCT",
        "C536365, 22720, 6, 2.55, UNCLEAR",
        "C536365, 22720, -6, -2.55, UNCLEAR",
        "C536365, D, -1, 2.55, ADJUSTMENT",
        "A536365, B, 1, -2.55, BAD_DEBT",
        "A536365, 22720, 1, 2.55, BAD_DEBT"
    })
    void a_line_means_what_its_invoice_code_and_signs_say(
            String invoice, String sku, String quantity, String price, LineMeaning meaning) {
        RetailRow row = RowReader.read(
                2, invoice + "," + sku + ",D," + quantity + ",2010-12-01 08:26:00," + price + ",17850.0,EIRE");
        assertThat(row)
                .isInstanceOfSatisfying(
                        RetailLine.class, line -> assertThat(line.meaning()).isEqualTo(meaning));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, 18, SHIPPING",
        "DOT, -18, SHIPPING",
        "C2, 0, SHIPPING",
        "AMAZONFEE, -100, FEE",
        "BANK CHARGES, 15, FEE",
        "CRUK, -1.6, FEE",
        "D, -5, DISCOUNT",
        "D, 5, FEE",
        "M, -5, DISCOUNT",
        "m, 5, FEE",
        "S, -5, DISCOUNT",
        "B, -5, DISCOUNT",
        "gift_0001_20, 17.02, FEE"
    })
    void a_service_code_says_what_an_amount_is_for(String code, BigDecimal amount, AdjustmentKind kind) {
        assertThat(ServiceCode.kindOf(code, amount)).contains(kind);
    }
}
