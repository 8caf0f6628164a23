package dev.daybook.command.order.domain;

/** What the catalogue says of a SKU at the moment of ordering. */
public sealed interface CatalogueEntry {

    /**
     * It can be ordered.
     *
     * @param controlled whether its pieces are counted and reserved
     * @param backorders whether more may be ordered than is there
     */
    record OnSale(String name, Price price, boolean controlled, boolean backorders) implements CatalogueEntry {}

    /** It is in the catalogue and cannot be ordered. */
    record NotOnSale() implements CatalogueEntry {}
}
