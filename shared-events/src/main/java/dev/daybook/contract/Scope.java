package dev.daybook.contract;

/** What a caller may do, as tokens name it. */
public enum Scope {
    ORDERS_READ("orders:read", "look at every order"),
    ORDERS_READ_OWN("orders:read:own", "look at one's own orders"),
    ORDERS_WRITE("orders:write", "place orders and send commands to them"),
    ORDERS_WRITE_OWN("orders:write:own", "place and cancel one's own orders"),
    ORDERS_EDIT("orders:edit", "edit orders"),
    PAYMENTS_CAPTURE("payments:capture", "take payments"),
    PAYMENTS_REFUND("payments:refund", "pay back, and settle chargebacks"),
    FULFILMENTS_WRITE("fulfilments:write", "pick, pack and send"),
    RETURNS_WRITE("returns:write", "handle returns"),
    RETURNS_WRITE_OWN("returns:write:own", "ask for and cancel returns of one's own orders"),
    STOCK_WRITE("stock:write", "change stock"),
    CATALOGUE_WRITE("catalogue:write", "change products and their images"),
    CUSTOMERS_READ("customers:read", "look at customers"),
    CUSTOMERS_WRITE("customers:write", "change customers"),
    BATCHES_WRITE("batches:write", "submit and steer batches"),
    EVENTS_READ("events:read", "read history without personal data"),
    EVENTS_READ_PII("events:read:pii", "read history with personal data"),
    EXPORTS_READ("exports:read", "export history"),
    SQL_READ("sql:read", "ask the views in SQL"),
    AUDIT_READ("audit:read", "read who did what"),
    ADMIN_PROJECTIONS("admin:projections", "watch and verify views and the store"),
    ADMIN_DEADLETTERS("admin:deadletters", "handle events that a view could not take"),
    ADMIN_PROCESSES("admin:processes", "handle effects that are stuck"),
    WEBHOOKS_MANAGE("webhooks:manage", "manage webhooks"),
    PRIVACY_ERASE("privacy:erase", "erase personal data");

    private final String text;
    private final String meaning;

    Scope(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** As it stands in a token. */
    public String text() {
        return text;
    }

    /** What it lets somebody do. */
    public String meaning() {
        return meaning;
    }
}
