package dev.daybook.command.requests;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * An exact price of one piece.
 *
 * @param amount in major units as text: up to 15 digits and 6 decimals, not negative
 * @param currency ISO 4217 code
 */
public record PriceRequest(
        @NotNull @Pattern(regexp = "[0-9]{1,15}(\\.[0-9]{1,6})?")
        String amount,

        @NotNull @Pattern(regexp = Forms.CURRENCY) String currency) {

    public BigDecimal exactAmount() {
        return new BigDecimal(amount);
    }
}
