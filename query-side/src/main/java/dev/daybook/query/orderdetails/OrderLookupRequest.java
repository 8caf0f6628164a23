package dev.daybook.query.orderdetails;

import dev.daybook.query.infrastructure.http.BodyReader;
import java.util.regex.Pattern;

/** What somebody knows of an order who has no account. */
record OrderLookupRequest(String number, String email) {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern EMAIL = Pattern.compile(".{3,320}");

    static OrderLookupRequest read(BodyReader body) {
        OrderLookupRequest request = new OrderLookupRequest(body.text("number", NUMBER), body.text("email", EMAIL));
        body.finish();
        return request;
    }
}
