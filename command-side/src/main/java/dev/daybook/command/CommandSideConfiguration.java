package dev.daybook.command;

import dev.daybook.store.EventStoreConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The whole command side; needs a {@code DataSource} and a transaction manager beside it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import(EventStoreConfiguration.class)
@PropertySource("classpath:command-side.properties")
public class CommandSideConfiguration {}
