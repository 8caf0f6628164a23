package dev.daybook.command.order.domain;

/** Where the rates of tax come from. */
public interface TaxRates {

    /** The rates as they are at this moment; answers without waiting for anybody. */
    TaxPolicy policy();
}
