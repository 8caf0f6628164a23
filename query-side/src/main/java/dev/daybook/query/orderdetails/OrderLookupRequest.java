package dev.daybook.query.orderdetails;

import dev.daybook.query.infrastructure.http.BodyReader;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What somebody knows of an order who has no account. */
record OrderLookupRequest(
        @NotNull @Pattern(regexp = OrderLookupRequest.NUMBER)
        String number,

        @NotNull @Pattern(regexp = OrderLookupRequest.EMAIL) String email) {

    private static final String NUMBER = "[A-Za-z0-9._-]{1,64}";
    private static final String EMAIL = ".{3,320}";

    static OrderLookupRequest read(BodyReader body) {
        OrderLookupRequest request = new OrderLookupRequest(body.text("number", NUMBER), body.text("email", EMAIL));
        body.finish();
        return request;
    }
}
