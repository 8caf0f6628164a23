package dev.daybook.cli.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.cli.onlineretail.Buyer.Customer;
import dev.daybook.cli.onlineretail.CreditMatcher.Match.DependsOn;
import dev.daybook.cli.onlineretail.CreditMatcher.Match.Found;
import dev.daybook.cli.onlineretail.CreditMatcher.Part;
import dev.daybook.cli.onlineretail.CreditMatcher.Sold;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditMatcherTest {

    private static final Customer ANN = new Customer("1");
    private static final Customer BOB = new Customer("2");
    private static final Sold FIRST = new Sold(new InvoiceNumber("100"), "1");
    private static final Sold SECOND = new Sold(new InvoiceNumber("101"), "3");

    private final CreditMatcher matcher =
            new CreditMatcher(Set.of(new Purchase("1", "A"), new Purchase("1", "B"), new Purchase("2", "A")));

    @Test
    void nothing_sold_matches_nothing() {
        assertThat(matcher.take(ANN, "A", 3)).isEqualTo(new Found(List.of(), 3));
        assertThat(matcher.take(new Customer("9"), "Z", 3)).isEqualTo(new Found(List.of(), 3));
    }

    @Nested
    class GivenTwoSales {

        {
            matcher.offer(ANN, "A", FIRST, 5);
            matcher.offer(ANN, "A", SECOND, 5);
        }

        @Test
        void the_oldest_is_used_up_first_then_the_next_and_the_rest_is_left_over() {
            assertThat(matcher.take(ANN, "A", 4)).isEqualTo(new Found(List.of(new Part(FIRST, 4)), 0));
            assertThat(matcher.take(ANN, "A", 4))
                    .isEqualTo(new Found(List.of(new Part(FIRST, 1), new Part(SECOND, 3)), 0));
            assertThat(matcher.take(ANN, "A", 4)).isEqualTo(new Found(List.of(new Part(SECOND, 2)), 2));
        }

        @Test
        void another_customer_and_another_product_do_not_match() {
            assertThat(matcher.take(BOB, "A", 1)).isEqualTo(new Found(List.of(), 1));
            assertThat(matcher.take(ANN, "B", 1)).isEqualTo(new Found(List.of(), 1));
        }

        @Test
        void a_blocked_customer_depends_and_another_does_not() {
            matcher.block(ANN, 57);
            matcher.block(ANN, 58);
            assertThat(matcher.take(ANN, "A", 1)).isEqualTo(new DependsOn(57));
            assertThat(matcher.take(BOB, "A", 1)).isEqualTo(new Found(List.of(), 1));
        }

        @Test
        void everyone_can_be_blocked() {
            matcher.blockEveryone(57);
            matcher.blockEveryone(58);
            assertThat(matcher.take(BOB, "A", 1)).isEqualTo(new DependsOn(57));
        }
    }

    @Nested
    class GivenAWithheldSaleBetweenTwo {

        {
            matcher.offer(ANN, "A", FIRST, 5);
            matcher.withhold(ANN, "A", 57);
            matcher.offer(ANN, "A", SECOND, 5);
            matcher.offer(ANN, "B", SECOND, 5);
        }

        @Test
        void what_was_sold_before_it_matches() {
            assertThat(matcher.take(ANN, "A", 5)).isEqualTo(new Found(List.of(new Part(FIRST, 5)), 0));
        }

        @Test
        void what_goes_beyond_depends_on_it_and_so_does_all_that_follows() {
            assertThat(matcher.take(ANN, "B", 1)).isEqualTo(new Found(List.of(new Part(SECOND, 1)), 0));
            assertThat(matcher.take(ANN, "A", 6)).isEqualTo(new DependsOn(57));
            assertThat(matcher.take(ANN, "B", 1)).isEqualTo(new DependsOn(57));
        }
    }

    @Test
    void a_withheld_sale_of_an_unknown_product_stands_before_all_later_ones_of_the_customer() {
        matcher.offer(ANN, "A", FIRST, 1);
        matcher.withhold(ANN, 57);
        matcher.offer(ANN, "B", SECOND, 1);
        assertThat(matcher.take(ANN, "A", 1)).isEqualTo(new Found(List.of(new Part(FIRST, 1)), 0));
        assertThat(matcher.take(BOB, "A", 1)).isEqualTo(new Found(List.of(), 1));
        assertThat(matcher.take(ANN, "B", 1)).isEqualTo(new DependsOn(57));
    }

    @Test
    void a_withheld_sale_to_an_unknown_customer_stands_before_all_later_ones() {
        matcher.offer(ANN, "A", FIRST, 1);
        matcher.withholdFromEveryone(57);
        assertThat(matcher.take(ANN, "A", 1)).isEqualTo(new Found(List.of(new Part(FIRST, 1)), 0));
        assertThat(matcher.take(BOB, "A", 1)).isEqualTo(new DependsOn(57));
    }
}
