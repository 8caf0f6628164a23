package dev.daybook.analytics.files;

/** Texts in tables that people open in a spreadsheet. */
public final class SpreadsheetCell {

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SpreadsheetCell() {}

    /** A text that no spreadsheet runs: what looks like a formula gets an apostrophe before it. */
    public static String text(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
