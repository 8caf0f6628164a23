package dev.daybook.cli.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetailIdsTest {

    private static final InvoiceNumber SALE = new InvoiceNumber("536365");
    private static final InvoiceNumber CREDIT = new InvoiceNumber("C536379");

    /** Orders that were imported once are met again by these ids only, so they may never change. */
    @Test
    void the_ids_are_the_same_for_ever() {
        assertThat(RetailIds.order(SALE)).isEqualTo(UUID.fromString("26847f4a-f1f3-88d4-abae-b8e0911bf0b9"));
        assertThat(RetailIds.creditedOn(CREDIT, SALE))
                .isEqualTo(UUID.fromString("b7d6cd37-8f65-8401-b372-f444a0cce9df"));
    }

    @Test
    void the_ids_are_of_version_8() {
        assertThat(RetailIds.order(CREDIT).version()).isEqualTo(8);
        assertThat(RetailIds.order(CREDIT).variant()).isEqualTo(2);
        assertThat(RetailIds.order(CREDIT)).isNotEqualTo(RetailIds.order(SALE));
    }
}
