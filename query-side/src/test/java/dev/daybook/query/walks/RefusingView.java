package dev.daybook.query.walks;

import dev.daybook.events.Envelope;
import dev.daybook.events.customer.CustomerRegistered;
import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.query.infrastructure.views.ViewWriter;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.support.GenericApplicationContext;

/** A view that can take no customer, so that there are dead letters to ask for. */
final class RefusingView {

    static final String NAME = "refusing";

    private static final ViewDefinition<Nameless> DEFINITION =
            new ViewDefinition<>(NAME, 1, Nameless.class, DocumentKey.STREAM, List.of(), Projection::new);

    private RefusingView() {}

    static void addTo(GenericApplicationContext context) {
        AddedViews.add(context, DEFINITION);
    }

    /** Made of no customer that there is. */
    record Nameless(String id, long version, long position) implements ViewDocument {}

    @ProcessingGroup(NAME)
    static final class Projection {

        private final ViewWriter<Nameless> nameless;

        Projection(ViewWriter<Nameless> nameless) {
            this.nameless = nameless;
        }

        @EventHandler
        void on(CustomerRegistered event, Envelope envelope) {
            if (!event.customerId().isEmpty()) {
                throw new IllegalStateException("takes no customer");
            }
            nameless.insert(new Nameless(envelope.subject().toString(), envelope.version(), envelope.position()));
        }
    }
}
