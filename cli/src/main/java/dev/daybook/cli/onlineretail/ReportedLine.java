package dev.daybook.cli.onlineretail;

/**
 * A line that is in no event, or not wholly.
 *
 * @param reason in words
 */
record ReportedLine(int line, ReportCode code, String reason) {}
