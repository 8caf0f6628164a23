package dev.daybook.simulator;

/** The page on which a payer approves a payment. */
final class ActionPage {

    private ActionPage() {}

    static String of(CardPayment payment) {
        return payment.status() == CardPayment.Status.ACTION_REQUIRED
                ? page("Pay %d minor units of %s?".formatted(payment.amountMinor(), payment.currency()), """
                        <form method="post" action="/action/%1$s/approve"><button>Approve</button></form>
                        <form method="post" action="/action/%1$s/decline"><button>Decline</button></form>
                        """.formatted(
                                payment.reference()))
                : answered(payment);
    }

    static String answered(CardPayment payment) {
        return page("The payment is " + payment.status(), "<p>You may close this page.</p>");
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><title>Simulated bank</title><h1>" + title + "</h1>" + body;
    }
}
