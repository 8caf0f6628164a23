package dev.daybook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The arrows of the house, as rules over all modules at once; patterns, so that violating classes can be shown to them. */
final class ArchitectureRules {

    private static final Pattern DUMPING_GROUND =
            Pattern.compile("(?i).*(util|utils|helper|helpers|misc|commons?)|.*Manager|Base[A-Z].*");

    private static final Pattern EVENT_RECORDS =
            Pattern.compile("dev\\.daybook(\\.violations)?\\.events(\\.(?!wire\\b|upcast\\b)[a-z]+)?");

    private static final DescribedPredicate<JavaClass> EVENTS = new DescribedPredicate<>("events of a stream") {
        @Override
        public boolean test(JavaClass type) {
            return type.getPackageName().matches(".*\\.events\\.(?!wire\\b|upcast\\b).*");
        }
    };

    private static final DescribedPredicate<JavaClass> FEATURES = new DescribedPredicate<>("a feature") {
        @Override
        public boolean test(JavaClass type) {
            return type.getPackageName().matches(".*\\.command\\.(?!infrastructure\\b|decisions\\b|requests\\b).*");
        }
    };

    private static final DescribedPredicate<JavaClass> ADAPTERS =
            new DescribedPredicate<>("adapters of the command side") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().matches(".*\\.daybook(\\.violations)?\\.command(\\..*)?")
                            && !type.getPackageName().matches(".*\\.(domain|decisions)(\\..*)?");
                }
            };

    static final ArchRule A_DOMAIN_KNOWS_ONLY_JAVA_AND_EVENT_RECORDS = noClasses()
            .that()
            .resideInAPackage("..command..domain..")
            .should()
            .dependOnClassesThat(outsideOf("java.", "org.jspecify.", "dev.daybook.command.decisions.", ".domain."));

    static final ArchRule A_DOMAIN_NEVER_READS_THE_CLOCK_OR_DRAWS_AN_ID = noClasses()
            .that()
            .resideInAPackage("..command..domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    static final ArchRule WHAT_RULES_ARE_TOLD_IN_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..command.decisions..")
            .should()
            .dependOnClassesThat(outsideOf("java.", "org.jspecify.", ".command.decisions."));

    static final ArchRule EVENTS_ARE_RECORDS_ENUMS_OR_SEALED =
            classes().that(EVENTS).should(beDataOnly());

    static final ArchRule ONLY_WIRE_KNOWS_AXON_AND_ONLY_WIRE_AND_UPCAST_KNOW_JSON = noClasses()
            .that(EVENTS)
            .or()
            .resideInAPackage("..daybook.events")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..", "com.fasterxml.jackson..", "tools.jackson..");

    static final ArchRule THE_COMMAND_SIDE_DOES_NOT_KNOW_THE_QUERY_SIDE = noClasses()
            .that()
            .resideInAPackage("..command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..daybook.query..",
                    "..daybook.standalone..",
                    "..daybook.cli..",
                    "..daybook.simulator..",
                    "..daybook.simulation..",
                    "..violations.query..");

    static final ArchRule THE_QUERY_SIDE_DOES_NOT_KNOW_THE_COMMAND_SIDE = noClasses()
            .that()
            .resideInAPackage("..query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..daybook.command..",
                    "..daybook.standalone..",
                    "..daybook.cli..",
                    "..daybook.simulator..",
                    "..daybook.simulation..");

    static final ArchRule THE_COMMAND_LINE_KNOWS_HTTP_AND_EVENTS_ONLY = noClasses()
            .that()
            .resideInAPackage("..cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..daybook.command..",
                    "..daybook.query..",
                    "..daybook.store..",
                    "..daybook.standalone..",
                    "..daybook.simulator..",
                    "..daybook.simulation..",
                    "org.springframework..",
                    "org.axonframework..");

    static final ArchRule A_SIMULATION_KNOWS_DOMAINS_AND_NO_ADAPTERS = noClasses()
            .that()
            .resideInAPackage("..simulation..")
            .should()
            .dependOnClassesThat(ADAPTERS)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..daybook.query..",
                    "..daybook.store..",
                    "..daybook.standalone..",
                    "org.springframework..",
                    "org.axonframework..");

    static final ArchRule INFRASTRUCTURE_IMPORTS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("..command.infrastructure..")
            .should()
            .dependOnClassesThat(FEATURES);

    static final ArchRule ONLY_THE_STORE_KNOWS_HOW_EVENTS_LIE = noClasses()
            .that()
            .resideOutsideOfPackages("dev.daybook.store..", "dev.daybook.standalone..", "dev.daybook.analytics..")
            .and()
            .haveNameNotMatching(
                    "dev\\.daybook\\.command\\.(order\\.(OrderNumbers|OrderConfiguration)|batch\\.(BatchItems|BatchConfiguration)).*")
            .and()
            .resideOutsideOfPackage("dev.daybook.command.infrastructure.reactions")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql..");

    static final ArchRule EVERY_CLASS_IS_NULL_MARKED = classes().should(liveInANullMarkedPackage());

    static final ArchRule THERE_IS_NO_DUMPING_GROUND =
            noClasses().should().haveSimpleName("Util").orShould(beADumpingGround());

    private ArchitectureRules() {}

    private static DescribedPredicate<JavaClass> outsideOf(String... allowed) {
        return new DescribedPredicate<>("are neither Java's nor events nor the domain's own") {
            @Override
            public boolean test(JavaClass type) {
                String name = type.getBaseComponentType().getFullName();
                boolean value = EVENT_RECORDS
                        .matcher(type.getBaseComponentType().getPackageName())
                        .matches();
                return !type.getBaseComponentType().isPrimitive()
                        && !value
                        && java.util.Arrays.stream(allowed)
                                .noneMatch(part -> part.startsWith(".") ? name.contains(part) : name.startsWith(part));
            }
        };
    }

    private static ArchCondition<JavaClass> beDataOnly() {
        return condition(
                "be a record, an enum or a sealed interface",
                type -> type.isRecord()
                        || type.isEnum()
                        || type.isAnonymousClass()
                        || type.getSimpleName().equals("package-info")
                        || (type.isInterface() && type.reflect().isSealed()));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return condition(
                "live in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static ArchCondition<JavaClass> beADumpingGround() {
        return condition(
                "be named after nothing in particular",
                type -> DUMPING_GROUND.matcher(type.getSimpleName()).matches()
                        || java.util.Arrays.stream(type.getPackageName().split("\\.", -1))
                                .anyMatch(part -> DUMPING_GROUND.matcher(part).matches()));
    }

    private static ArchCondition<JavaClass> condition(
            String description, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type,
                        holds.test(type),
                        type.getFullName() + " (" + description + ": " + holds.test(type) + ")"));
            }
        };
    }
}
