package dev.daybook.benchmarks.http;

import java.nio.ByteBuffer;
import org.axonframework.common.IdentifierFactory;

/** Places an order of two lines, confirms it, cancels it, and begins with another. */
public final class OrderJourney implements Journey {

    private static final String ORDERS = "/v1/orders";
    private static final String CANCELLATION =
            "{\"reason\":{\"code\":\"customer-request\",\"text\":\"changed my mind\"}}";

    private enum Step {
        PLACE,
        CONFIRM,
        CANCEL
    }

    private Step next = Step.PLACE;
    private String id = "";

    @Override
    public ByteBuffer next() {
        return switch (next) {
            case PLACE -> {
                id = freshId();
                next = Step.CONFIRM;
                yield HttpRequests.post(ORDERS, freshId(), order(id));
            }
            case CONFIRM -> {
                next = Step.CANCEL;
                yield HttpRequests.post(ORDERS + "/" + id + "/confirm", freshId(), "{}");
            }
            case CANCEL -> {
                next = Step.PLACE;
                yield HttpRequests.post(ORDERS + "/" + id + "/cancel", freshId(), CANCELLATION);
            }
        };
    }

    private static String freshId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }

    private static String order(String id) {
        return """
                {"id":"%s","customerId":"c-%s","currency":"GBP","country":"GB","lines":[\
                {"sku":"85123A","description":"WHITE HANGING HEART T-LIGHT HOLDER","quantity":6,\
                "unitPrice":{"amount":"2.55","currency":"GBP"}},\
                {"sku":"71053","description":"WHITE METAL LANTERN","quantity":8,\
                "unitPrice":{"amount":"3.39","currency":"GBP"}}]}""".formatted(id, id.substring(24));
    }
}
