package dev.daybook.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PriceOrderTest {

    @Test
    void texts_of_prices_sort_as_the_prices_do() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            BigDecimal one = price(random);
            BigDecimal other = random.nextInt(20) == 0 ? one.setScale(one.scale() + 2) : price(random);

            assertThat(Integer.signum(text(one).compareTo(text(other))))
                    .as("%s and %s, seed %d", one, other, seed)
                    .isEqualTo(Integer.signum(one.compareTo(other)));
        }
    }

    @Test
    void currencies_are_kept_apart() {
        String pounds = PriceOrder.of("GBP", new BigDecimal("999999999999999"));

        assertThat(pounds).isBetween(PriceOrder.begin("GBP"), PriceOrder.end("GBP"));
        assertThat(PriceOrder.of("GBQ", BigDecimal.ZERO)).isGreaterThan(PriceOrder.end("GBP"));
        assertThat(PriceOrder.of("GBO", new BigDecimal("1E+15"))).isLessThan(PriceOrder.begin("GBP"));
    }

    @Test
    void bands_go_up_in_steps_of_one_two_and_five() {
        assertThat(band("0")).isEqualTo("0-1");
        assertThat(band("0.999999")).isEqualTo("0-1");
        assertThat(band("1")).isEqualTo("1-2");
        assertThat(band("1.99")).isEqualTo("1-2");
        assertThat(band("2")).isEqualTo("2-5");
        assertThat(band("4.99")).isEqualTo("2-5");
        assertThat(band("5")).isEqualTo("5-10");
        assertThat(band("9.99")).isEqualTo("5-10");
        assertThat(band("10")).isEqualTo("10-20");
        assertThat(band("49.5")).isEqualTo("20-50");
        assertThat(band("7E+14")).isEqualTo("500000000000000-1000000000000000");
    }

    private static String text(BigDecimal price) {
        return PriceOrder.of("GBP", price);
    }

    private static String band(String price) {
        PriceBand band = PriceBand.of(new BigDecimal(price));
        assertThat(PriceBand.of(band.from())).isEqualTo(band);
        return band.from().toPlainString() + "-" + band.below().toPlainString();
    }

    private static BigDecimal price(Random random) {
        return new BigDecimal(new BigInteger(random.nextInt(60), random), random.nextInt(7));
    }
}
