package dev.daybook.query.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds of the code, and is seen to fail on a class that breaks it. */
class ArchitectureTest {

    private static final String ROOT = "dev.daybook.query";
    private static final String VIOLATIONS = "dev.daybook.query.architecture.violations";

    private static JavaClasses code;
    private static JavaClasses violations;

    @BeforeAll
    static void read() {
        code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        violations = new ClassFileImporter().importPackages(VIOLATIONS, "dev.daybook.command.violations");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(_ -> Rules.no_command_side(), "CallsTheCommandSide"),
                rule(Rules::infrastructure_knows_no_feature, "KnowsAFeature"),
                rule(Rules::features_do_not_know_each_other, "KnowsTheTimeline"),
                rule(Rules::what_views_share_knows_events_only, "KnowsAView"),
                rule(Rules::infrastructure_is_free_of_cycles, "Cycle"),
                rule(_ -> Rules.documents_are_records(), "MutableDocument"),
                rule(_ -> Rules.projections_name_their_processing_group(), "NamelessProjection"),
                rule(_ -> Rules.projections_and_folds_read_no_clock_and_no_chance(), "ClockFold"),
                rule(_ -> Rules.documents_stay_off_the_wire(), "LeakingController"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void the_code_keeps_the_rule(Function<String, ArchRule> rule, String culprit) {
        assertThat(code).hasSizeGreaterThan(50);

        rule.apply(ROOT).check(code);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void a_class_that_breaks_the_rule_is_found(Function<String, ArchRule> rule, String culprit) {
        assertThatThrownBy(() -> rule.apply(VIOLATIONS).check(violations))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    private static Arguments rule(Function<String, ArchRule> rule, String culprit) {
        return Arguments.of(rule, culprit);
    }
}
