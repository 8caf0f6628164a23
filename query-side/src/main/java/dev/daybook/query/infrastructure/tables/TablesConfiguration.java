package dev.daybook.query.infrastructure.tables;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of tables. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TablesSettings.class)
class TablesConfiguration {}
