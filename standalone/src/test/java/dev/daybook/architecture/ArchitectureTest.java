package dev.daybook.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product keeps every rule, and every rule is seen to fail on classes that break it. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.daybook");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages("dev.daybook.violations");

    static Stream<String> rules() {
        return all().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_product_keeps(String rule) {
        rule(rule).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_violating_class_is_found_by(String rule) {
        assertThatThrownBy(() -> rule(rule).check(VIOLATIONS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void every_module_is_looked_at() {
        assertThat(PRODUCT.stream()
                        .map(type -> type.getPackageName().split("\\.", -1)[2])
                        .collect(Collectors.toSet()))
                .contains("events", "store", "command", "query", "cli", "simulation", "simulator", "standalone");
    }

    @Test
    void features_are_free_of_cycles() {
        slices().matching("dev.daybook.command.(*)..").should().beFreeOfCycles().check(PRODUCT);
        slices().matching("dev.daybook.query.(*)..").should().beFreeOfCycles().check(PRODUCT);
        assertThatThrownBy(() -> slices().matching("dev.daybook.violations.command.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .check(VIOLATIONS))
                .isInstanceOf(AssertionError.class);
    }

    private static ArchRule rule(String name) {
        return java.util.Objects.requireNonNull(all().get(name));
    }

    private static Map<String, ArchRule> all() {
        return Arrays.stream(ArchitectureRules.class.getDeclaredFields())
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .collect(Collectors.toMap(Field::getName, ArchitectureTest::rule));
    }

    private static ArchRule rule(Field field) {
        try {
            return (ArchRule) java.util.Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
