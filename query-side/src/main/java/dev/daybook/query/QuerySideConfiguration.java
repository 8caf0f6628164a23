package dev.daybook.query;

import dev.daybook.query.infrastructure.http.UnmatchedRequestAdvice;
import dev.daybook.store.EventStoreConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The whole query side, for whoever runs it: its own application or the one that holds both sides. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {QuerySideApplication.class, UnmatchedRequestAdvice.class}))
@Import(EventStoreConfiguration.class)
@PropertySource("classpath:query-side.properties")
public class QuerySideConfiguration {}
