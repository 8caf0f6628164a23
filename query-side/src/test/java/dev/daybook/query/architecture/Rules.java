package dev.daybook.query.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.daybook.query.infrastructure.views.ViewDocument;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** What holds of the query side's code; {@code root} is the package that the rules look at. */
final class Rules {

    private Rules() {}

    static ArchRule no_command_side() {
        return noClasses().should().dependOnClassesThat().resideInAPackage("dev.daybook.command..");
    }

    static ArchRule infrastructure_knows_no_feature(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".infrastructure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".orderdetails..",
                        root + ".orderexplanation..",
                        root + ".orderlist..",
                        root + ".standing..",
                        root + ".timeline..",
                        root + ".dailysales..",
                        root + ".fulfilmentqueue..",
                        root + ".returnsqueue..",
                        root + ".stuckorders..",
                        root + ".holdsqueue..",
                        root + ".paymentledger..",
                        root + ".customeroverview..",
                        root + ".catalogue..",
                        root + ".stockavailability..",
                        root + ".stocklevel..",
                        root + ".ordertracking..",
                        root + ".changes..",
                        root + ".eventsearch..",
                        root + ".exports..",
                        root + ".orderprocess..",
                        root + ".sql..");
    }

    static ArchRule what_views_share_knows_events_only(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".standing..", root + ".stocklevel..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of the query side",
                        type -> type.getPackageName().startsWith(root + ".") && !isShared(root, type)));
    }

    /** What several views make of the same events. */
    private static boolean isShared(String root, JavaClass type) {
        return type.getPackageName().startsWith(root + ".standing")
                || type.getPackageName().startsWith(root + ".stocklevel");
    }

    static ArchRule features_do_not_know_each_other(String root) {
        return slices().assignedFrom(features(root)).should().notDependOnEachOther();
    }

    static ArchRule infrastructure_is_free_of_cycles(String root) {
        return slices().matching(root + ".infrastructure.(*)..").should().beFreeOfCycles();
    }

    static ArchRule documents_are_records() {
        return classes().that().implement(ViewDocument.class).should().beRecords();
    }

    static ArchRule projections_name_their_processing_group() {
        return classes().that(handleEvents()).should().beAnnotatedWith(ProcessingGroup.class);
    }

    static ArchRule projections_and_folds_read_no_clock_and_no_chance() {
        return noClasses()
                .that(handleEvents())
                .or()
                .haveSimpleNameEndingWith("Fold")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID");
    }

    static ArchRule documents_stay_off_the_wire() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should(new ArchCondition<>("answer with records of their own") {
                    @Override
                    public void check(JavaClass controller, ConditionEvents events) {
                        for (JavaMethod method : controller.getMethods()) {
                            boolean leaks = !method.getModifiers().contains(JavaModifier.PRIVATE)
                                    && method.getReturnType().getAllInvolvedRawTypes().stream()
                                            .anyMatch(type -> type.isAssignableTo(ViewDocument.class));
                            if (leaks) {
                                events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " answers with a document"));
                            }
                        }
                    }
                });
    }

    private static DescribedPredicate<JavaClass> handleEvents() {
        return DescribedPredicate.describe(
                "handle events",
                type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class)));
    }

    private static SliceAssignment features(String root) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName();
                if (!name.startsWith(root + ".") || name.startsWith(root + ".infrastructure") || isShared(root, type)) {
                    return SliceIdentifier.ignore();
                }
                return SliceIdentifier.of(name.substring(root.length() + 1).split("\\.", -1)[0]);
            }

            @Override
            public String getDescription() {
                return "features of " + root;
            }
        };
    }
}
