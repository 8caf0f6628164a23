package dev.daybook.cli.onlineretail;

/** Why a line is in the report and in no event. */
enum ReportCode {
    /** Negative quantity at no price on a sale: pieces that left the stock. */
    STOCK_WRITE_OFF(true),
    /** A line of an {@code A} invoice. */
    BAD_DEBT(true),
    /** The line has nothing in it. */
    BLANK_ROW(false),
    /** The line cannot be read. */
    BROKEN_ROW(false),
    /** The line can be read but does not fit its invoice. */
    UNEXPECTED_ROW(false),
    /** The line is sound, but another of its invoice is not. */
    INVOICE_WITHHELD(false),
    /** The line belongs to a credit whose earlier sale cannot be told before another line is mended. */
    DEPENDS_ON_WITHHELD(false),
    /** The server refused the command, or one of the commands, that carried the line. */
    REFUSED(false),
    /** The line is a return on an order that the server refused. */
    DEPENDS_ON_REFUSED(false);

    private final boolean expected;

    ReportCode(boolean expected) {
        this.expected = expected;
    }

    /** Whether such lines belong to a sound file. */
    boolean expected() {
        return expected;
    }
}
