package dev.daybook.command.product.domain;

import static dev.daybook.command.product.domain.SampleProduct.ADD;
import static dev.daybook.command.product.domain.SampleProduct.ADDED;
import static dev.daybook.command.product.domain.SampleProduct.ATTACHED;
import static dev.daybook.command.product.domain.SampleProduct.COUNTED;
import static dev.daybook.command.product.domain.SampleProduct.ENDLESS;
import static dev.daybook.command.product.domain.SampleProduct.NONSENSE;
import static dev.daybook.command.product.domain.SampleProduct.PRICE;
import static dev.daybook.command.product.domain.SampleProduct.PRICED;
import static dev.daybook.command.product.domain.SampleProduct.PUBLISH;
import static dev.daybook.command.product.domain.SampleProduct.PUBLISHED;
import static dev.daybook.command.product.domain.SampleProduct.REMOVED;
import static dev.daybook.command.product.domain.SampleProduct.RENAME;
import static dev.daybook.command.product.domain.SampleProduct.RENAMED;
import static dev.daybook.command.product.domain.SampleProduct.SKU;
import static dev.daybook.command.product.domain.SampleProduct.STOCK;
import static dev.daybook.command.product.domain.SampleProduct.STOCKED;
import static dev.daybook.command.product.domain.SampleProduct.THUMBNAILED;
import static dev.daybook.command.product.domain.SampleProduct.UNCOUNTED;
import static dev.daybook.command.product.domain.SampleProduct.WITHDRAW;
import static dev.daybook.command.product.domain.SampleProduct.WITHDRAWN;
import static dev.daybook.command.product.domain.SampleProduct.add;
import static dev.daybook.command.product.domain.SampleProduct.assertRefused;
import static dev.daybook.command.product.domain.SampleProduct.given;
import static dev.daybook.command.product.domain.SampleProduct.price;
import static dev.daybook.command.product.domain.SampleProduct.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.product.ProductStockPolicyChanged;
import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductLifeTest {

    @Nested
    class GivenNoProduct {
        @Test
        void adding_records_all_that_is_said_of_it() {
            assertThat(when(ADD)).containsExactly(ADDED);
        }

        @Test
        void it_may_cost_nothing() {
            assertThat(when(add("gift", "0.00", "GBP", UNCOUNTED))).hasSize(1);
        }

        @Test
        void every_fault_of_its_content_is_told_with_its_place() {
            ProductRejection refusal =
                    assertRefused(ProductRejection.InvalidContent.class, add("heart", "-1", "ABC", NONSENSE));

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONTENT);
            assertThat(refusal.faults())
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(
                            tuple("/price/amount", "price-negative"),
                            tuple("/price/currency", "currency-unknown"),
                            tuple("/stock/backorders", "backorders-uncontrolled"));
            assertThat(refusal.faults())
                    .extracting(Fault::message)
                    .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(10));
        }

        @ParameterizedTest
        @ValueSource(strings = {"XXX", "XAU", "gbp", ""})
        void it_is_sold_in_no_currency_that_is_not_money(String currency) {
            ProductRejection refusal =
                    assertRefused(ProductRejection.InvalidContent.class, add("heart", "1", currency, COUNTED));

            assertThat(refusal.faults()).extracting(Fault::code).containsExactly("currency-unknown");
        }

        @Test
        void it_may_be_sold_in_a_currency_without_cents() {
            assertThat(when(add("heart", "400", "JPY", COUNTED))).hasSize(1);
        }
    }

    @Nested
    class GivenADraft {
        @Test
        void what_is_said_of_it_can_be_changed() {
            assertThat(when(RENAME, ADDED)).containsExactly(RENAMED);
            assertThat(when(PRICE, ADDED)).containsExactly(PRICED);
            assertThat(when(STOCK, ADDED)).containsExactly(STOCKED);
        }

        @Test
        void another_description_alone_is_a_change() {
            assertThat(when(new RenameProduct(SKU, "heart", "of stone"), ADDED)).hasSize(1);
            assertThat(when(new RenameProduct(SKU, "star", "of wood"), ADDED)).hasSize(1);
        }

        @Test
        void a_change_that_was_made_is_not_made_again() {
            assertThat(when(RENAME, ADDED, RENAMED)).isEmpty();
            assertThat(when(price("2.9500", "GBP"), ADDED, PRICED)).isEmpty();
            assertThat(when(STOCK, ADDED, STOCKED)).isEmpty();
        }

        @Test
        void it_may_be_given_away() {
            assertThat(when(price("0", "GBP"), ADDED)).hasSize(1);
        }

        @Test
        void its_currency_stays() {
            ProductRejection refusal = assertRefused(ProductRejection.CurrencyFixed.class, price("2.55", "EUR"), ADDED);

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
            assertThat(refusal).hasMessageContaining(SKU).hasMessageContaining("GBP");
        }

        @Test
        void the_place_of_a_fault_is_that_in_the_changing_command() {
            assertThat(assertRefused(ProductRejection.InvalidContent.class, price("-1", "GBP"), ADDED)
                            .faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/price/amount");
            assertThat(assertRefused(ProductRejection.InvalidContent.class, new ChangeStockPolicy(SKU, NONSENSE), ADDED)
                            .faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/backorders");
        }

        @Test
        void it_is_not_offered() {
            assertThat(given(ADDED).offer()).isEmpty();
        }

        @Test
        void it_goes_on_sale_or_away() {
            assertThat(when(PUBLISH, ADDED)).containsExactly(PUBLISHED);
            assertThat(when(WITHDRAW, ADDED)).containsExactly(WITHDRAWN);
        }
    }

    @Nested
    class GivenAPublishedProduct {
        @Test
        void it_is_offered_as_it_was_added() {
            assertThat(given(ADDED, PUBLISHED).offer())
                    .contains(new Offer(SKU, "heart", new BigDecimal("2.55"), "GBP", COUNTED));
        }

        @Test
        void it_is_offered_as_it_was_changed_last_before_and_after() {
            Offer changed = new Offer(SKU, "cream heart", new BigDecimal("2.95"), "GBP", ENDLESS);

            assertThat(given(ADDED, RENAMED, PRICED, STOCKED, PUBLISHED).offer())
                    .contains(changed);
            assertThat(given(ADDED, PUBLISHED, RENAMED, PRICED, STOCKED).offer())
                    .contains(changed);
        }

        @Test
        void adding_it_again_as_it_was_added_changes_nothing_whatever_became_of_it() {
            assertThat(when(ADD, ADDED, RENAMED, PRICED, STOCKED, PUBLISHED)).isEmpty();
            assertThat(when(add("heart", "2.5500", "GBP", COUNTED), ADDED, PUBLISHED))
                    .isEmpty();
        }

        @Test
        void its_sku_names_one_product() {
            ProductRejection refusal =
                    assertRefused(ProductRejection.AlreadyAdded.class, add("heart", "2.56", "GBP", COUNTED), ADDED);

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
            assertThat(refusal).hasMessageContaining(SKU);
        }
    }

    @Nested
    class GivenAWithdrawnProduct {
        @Test
        void it_is_not_offered() {
            assertThat(given(ADDED, PUBLISHED, WITHDRAWN).offer()).isEmpty();
        }

        @Test
        void it_may_be_changed_and_put_on_sale_again() {
            assertThat(when(PRICE, ADDED, WITHDRAWN)).containsExactly(PRICED);
            assertThat(when(PUBLISH, ADDED, WITHDRAWN, PRICED)).containsExactly(PUBLISHED);
            assertThat(given(ADDED, WITHDRAWN, RENAMED, PRICED, STOCKED).offer())
                    .isEmpty();
            assertThat(given(ADDED, WITHDRAWN, PRICED, PUBLISHED).offer())
                    .map(Offer::price)
                    .contains(new BigDecimal("2.95"));
        }
    }

    @Test
    void an_event_that_does_not_begin_a_stream_leaves_nothing_behind() {
        assertThat(given(RENAMED, PRICED, STOCKED, PUBLISHED, WITHDRAWN, ATTACHED, THUMBNAILED, REMOVED))
                .isEqualTo(Product.initial());
        assertThat(Product.initial().offer()).isEmpty();
    }

    @Test
    void its_pieces_are_counted_as_its_stock_policy_says_whether_it_is_for_sale_or_not() {
        ProductStockPolicyChanged uncounted = new ProductStockPolicyChanged(SKU, new StockPolicy(false, false));

        assertThat(given().controlled()).isFalse();
        assertThat(given(ADDED).controlled()).isTrue();
        assertThat(given(ADDED, PUBLISHED, WITHDRAWN).controlled()).isTrue();
        assertThat(given(ADDED, PUBLISHED, uncounted).controlled()).isFalse();
    }

    @Test
    void a_second_beginning_leaves_a_product_as_it_is() {
        assertThat(given(ADDED, RENAMED, PUBLISHED, ADDED)).isEqualTo(given(ADDED, RENAMED, PUBLISHED));
    }

    @Test
    void a_product_is_named_by_its_sku_in_commands_and_events() {
        ProductRejection refusal =
                assertRefused(ProductRejection.NotFound.class, new ChangeStockPolicy("X", new StockPolicy(true, true)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal).hasMessageContaining("X");
        assertThat(Product.rules().stream()).isEqualTo("product");
        assertThat(Product.rules().target().apply(PUBLISH)).isEqualTo(SKU);
        assertThat(Product.rules().source().apply(PUBLISHED)).isEqualTo(SKU);
    }
}
