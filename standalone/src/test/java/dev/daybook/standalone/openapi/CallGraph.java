package dev.daybook.standalone.openapi;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which methods a controller's method comes to call, so far as they say what it answers. */
final class CallGraph {

    /** What happens behind these says nothing about an answer. */
    private static final Set<String> ENDS = Set.of("CommandDesk", "StreamReader", "View", "ReadYourWrites");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.daybook.command", "dev.daybook.query");

    /** {@code Type.method} of every method that is called, by itself or by what it calls. */
    Set<String> from(Endpoint endpoint) {
        Set<String> called = new HashSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> waiting = new ArrayDeque<>();
        classes.get(endpoint.controller()).getMethods().stream()
                .filter(method -> method.reflect().equals(endpoint.method()))
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            JavaCodeUnit unit = waiting.pop();
            if (seen.add(unit)) {
                targets(unit).forEach(target -> {
                    called.add(target.getOwner().getSimpleName() + "." + target.getName());
                    if (target.getOwner().getPackageName().startsWith("dev.daybook")
                            && !ENDS.contains(target.getOwner().getSimpleName())) {
                        target.resolveMember().ifPresent(waiting::add);
                    }
                });
            }
        }
        return called;
    }

    private static Stream<AccessTarget.CodeUnitCallTarget> targets(JavaCodeUnit unit) {
        return Stream.concat(unit.getMethodCallsFromSelf().stream(), unit.getConstructorCallsFromSelf().stream())
                .map(call -> (AccessTarget.CodeUnitCallTarget) call.getTarget());
    }
}
