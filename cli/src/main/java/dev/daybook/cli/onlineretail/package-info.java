/** Takes over invoices of the UCI file Online Retail through the command API. */
@NullMarked
package dev.daybook.cli.onlineretail;

import org.jspecify.annotations.NullMarked;
