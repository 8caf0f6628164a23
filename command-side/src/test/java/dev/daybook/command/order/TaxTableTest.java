package dev.daybook.command.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.command.order.domain.OrderDraft.Tax;
import dev.daybook.command.order.domain.ShippingPolicy;
import dev.daybook.command.order.domain.TaxPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may say of taxes and shipping. */
class TaxTableTest {

    @Test
    void the_standard_table_knows_the_countries_of_the_eu_and_gb() {
        TaxPolicy standard = TaxTable.named("standard").policy();

        assertThat(standard.version()).isEqualTo(1);
        assertThat(standard.rates())
                .containsOnlyKeys(
                        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE",
                        "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK")
                .containsEntry("FI", new Tax(new BigDecimal("0.255"), true))
                .containsEntry("GB", new Tax(new BigDecimal("0.20"), true));
    }

    @Test
    void without_a_table_nothing_is_taxed() {
        assertThat(TaxTable.named("none").policy()).isEqualTo(TaxPolicy.none());
    }

    @Test
    void a_file_of_the_shop_is_a_table(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(
                folder.resolve("tax.csv"), "# of ours\n\nversion,42\nUS,0,false\n CH,0.081,false \nAE,1,true\n");

        assertThat(TaxTable.named(table.toString()).policy())
                .isEqualTo(new TaxPolicy(
                        42,
                        Map.of(
                                "US", new Tax(new BigDecimal("0"), false),
                                "CH", new Tax(new BigDecimal("0.081"), false),
                                "AE", new Tax(new BigDecimal("1"), true))));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> TaxTable.named(folder.resolve("missing.csv").toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE,19,true",
                "DE,1.01,true",
                "DE,-0.1,true",
                "DE,0.1234567,true",
                "DE,0.19,yes",
                "DE,0.19",
                "EL,0.24,true",
                "de,0.19,true",
                "version,2",
                "FR,0.21,true"
            })
    void a_line_that_says_nothing_sensible_is_named(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxTable.parse("t", List.of("version,1", "FR,0.20,true", line)))
                .withMessageContaining("line 3")
                .withMessageContaining(line);
    }

    @Test
    void a_table_says_its_version_first() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxTable.parse("t", List.of("# nothing")))
                .withMessageContaining("version");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxTable.parse("t", List.of("FR,0.20,true", "version,1")))
                .withMessageContaining("line 1");
        assertThatIllegalArgumentException().isThrownBy(() -> TaxTable.parse("t", List.of("version,0")));
    }

    @Test
    void charges_for_shipping_are_told_by_currency() {
        OrderPolicyConfiguration configuration = new OrderPolicyConfiguration();

        assertThat(configuration.shippingPolicy(3, List.of("EUR:490:5000", "GBP:390")))
                .isEqualTo(new ShippingPolicy(
                        3,
                        Map.of(
                                "EUR", new ShippingPolicy.Charge(490, Optional.of(5000L)),
                                "GBP", new ShippingPolicy.Charge(390, Optional.empty()))));
        assertThat(configuration.shippingPolicy(1, List.of()).charges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EURO:490", "EUR:cheap", "EUR:-1", "EUR:490:", "EUR:490:50:7", "EUR"})
    void a_charge_that_cannot_be_read_keeps_the_shop_from_opening(String charge) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderPolicyConfiguration().shippingPolicy(1, List.of(charge)));
    }
}
