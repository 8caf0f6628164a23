package dev.daybook.query.walks;

import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/** Views of tests, kept as every other one. */
public final class AddedViews {

    private AddedViews() {}

    public static void add(GenericApplicationContext context, ViewDefinition<?> definition) {
        context.registerBean(
                definition.name(),
                View.class,
                () -> context.getBean(ViewDatabase.class).open(definition),
                bean -> ((RootBeanDefinition) bean)
                        .setTargetType(ResolvableType.forClassWithGenerics(View.class, definition.document())));
    }
}
