package dev.daybook.cli.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.cli.onlineretail.Buyer.Customer;
import dev.daybook.cli.onlineretail.Buyer.Guest;
import dev.daybook.cli.onlineretail.RetailRow.BlankRow;
import dev.daybook.cli.onlineretail.RetailRow.BrokenRow;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    private static final InvoiceNumber INVOICE = new InvoiceNumber("536365");
    private static final Optional<Buyer> CUSTOMER = Optional.of(new Customer("17850"));

    @Test
    void a_sound_line_is_read_field_by_field() {
        assertThat(RowReader.read(7, "536365,85123A,\"A \"\"B\"\", C \",6,2010-12-01 08:26:00,2.55,17850.0,EIRE"))
                .isEqualTo(new RetailLine(
                        7,
                        INVOICE,
                        "85123A",
                        "A \"B\", C ",
                        6,
                        LocalDateTime.of(2010, 12, 1, 8, 26),
                        new BigDecimal("2.55"),
                        new Customer("17850"),
                        Optional.of("EIRE")));
    }

    @Test
    void a_line_without_customer_and_country_is_a_guests() {
        assertThat(RowReader.read(7, "536365,85123A,,6,2010-12-01 08:26:00,2.55,,"))
                .isInstanceOfSatisfying(RetailLine.class, line -> {
                    assertThat(line.buyer()).isEqualTo(new Guest());
                    assertThat(line.country()).isEmpty();
                    assertThat(line.amount()).isEqualByComparingTo("15.30");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X1,22,D,6,2010-12-01 08:26:00,2.55,17850.0,EIRE              | InvoiceNo "X1" is no invoice number
            536365,,D,6,2010-12-01 08:26:00,2.55,17850.0,EIRE            | StockCode "" is blank
            536365,22,D,6.0,2010-12-01 08:26:00,2.55,17850.0,EIRE        | Quantity "6.0" is no whole number of at most 9 digits
            536365,22,D,9999999999,2010-12-01 08:26:00,2.55,17850.0,EIRE | Quantity "9999999999" is no whole number of at most 9 digits
            536365,22,D,6,2010-02-30 08:26:00,2.55,17850.0,EIRE          | InvoiceDate "2010-02-30 08:26:00" is no date and time
            536365,22,D,6,2010-12-01 08:26:00,1e3,17850.0,EIRE           | UnitPrice "1e3" is no decimal number of at most 12 digits and 6 decimals
            536365,22,D,999999999,2010-12-01 08:26:00,100000,17850.0,EIRE | UnitPrice "100000" times the quantity is more than an amount can be
            536365,22,D,6,2010-12-01 08:26:00,2.55,nobody,EIRE           | CustomerID "nobody" is no customer number
            536365,22,D,6,2010-12-01 08:26:00,2.55,17850.0               | has 7 columns instead of 8
            536365,22,D,6,2010-12-01 08:26:00,2,55,17850.0,EIRE          | has 9 columns instead of 8
            """)
    void a_line_that_cannot_be_read_says_why(String text, String reason) {
        assertThat(RowReader.read(7, text))
                .isInstanceOfSatisfying(
                        BrokenRow.class, row -> assertThat(row.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "536365,22,\"D,6,2010-12-01 08:26:00,2.55,17850.0,EIRE",
                "536365,22,\"D\"E,6,2010-12-01 08:26:00,2.55,17850.0,EIRE"
            })
    void a_quote_left_open_spoils_its_own_line_only(String text) {
        assertThat(RowReader.read(7, text))
                .isEqualTo(new BrokenRow(
                        7,
                        "a quoted field is not closed, or goes on behind its closing quote",
                        Optional.of(INVOICE),
                        CUSTOMER,
                        Optional.empty()));
    }

    @Test
    void a_wrong_field_leaves_the_others_to_rely_on() {
        assertThat(RowReader.read(7, "536365,22,D,six,2010-12-01 08:26:00,2.55,17850.0,EIRE"))
                .isInstanceOfSatisfying(BrokenRow.class, row -> {
                    assertThat(row.invoice()).contains(INVOICE);
                    assertThat(row.buyer()).isEqualTo(CUSTOMER);
                    assertThat(row.sku()).contains("22");
                });
    }

    @Test
    void a_cut_line_names_its_invoice_only_when_that_is_whole() {
        assertThat(RowReader.read(7, "5363"))
                .isInstanceOfSatisfying(
                        BrokenRow.class, row -> assertThat(row.invoice()).isEmpty());
        assertThat(RowReader.read(7, "536365,8512")).isInstanceOfSatisfying(BrokenRow.class, row -> {
            assertThat(row.invoice()).contains(INVOICE);
            assertThat(row.sku()).isEmpty();
            assertThat(row.buyer()).isEmpty();
        });
    }

    @Test
    void a_price_is_not_taken_for_a_customer_when_the_line_is_cut_behind_it() {
        assertThat(RowReader.read(7, "536365,22,D,6,2010-12-01 08:26:00,17850.0,"))
                .isInstanceOfSatisfying(
                        BrokenRow.class, row -> assertThat(row.buyer()).isEmpty());
    }

    @Test
    void a_line_with_nothing_in_it_is_blank() {
        assertThat(RowReader.read(7, "  ")).isEqualTo(new BlankRow(7));
    }
}
