package dev.daybook.query.walks;

import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.util.ClassUtils;

/** The views of the query side without the rest of it: what is a bean of it, whoever added it. */
final class ViewBeans {

    private ViewBeans() {}

    /** By name. */
    static List<View<?>> of(ViewDatabase database) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new ResourcePropertySource("classpath:query-side.properties"));
            context.registerBean(ViewDatabase.class, () -> database);
            context.register(configurations(context.getEnvironment()));
            context.refresh();
            List<View<?>> views = new ArrayList<>();
            context.getBeansOfType(View.class).values().forEach(views::add);
            views.sort(Comparator.comparing(View::name));
            return views;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Class<?>[] configurations(Environment environment) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter((type, _) ->
                type.getAnnotationMetadata().getAnnotatedMethods(Bean.class.getName()).stream()
                        .anyMatch(method -> method.getReturnTypeName().equals(View.class.getName())));
        return scanner.findCandidateComponents("dev.daybook.query").stream()
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), ViewBeans.class.getClassLoader()))
                .toArray(Class<?>[]::new);
    }
}
