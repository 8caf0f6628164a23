package dev.daybook.standalone.openapi;

import dev.daybook.contract.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A method of a controller that answers one kind of request. */
public record Endpoint(Class<?> controller, Method method, String verb, String path) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    /** Every endpoint of every controller below a package, by path and verb. */
    public static List<Endpoint> below(String packageName) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents(packageName).stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .flatMap(Endpoint::of)
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb))
                .toList();
    }

    private static Stream<Endpoint> of(Class<?> controller) {
        var base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        return Stream.of(controller.getDeclaredMethods()).flatMap(method -> {
            var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            return mapping == null
                    ? Stream.empty()
                    : paths(base == null ? new String[0] : base.path())
                            .flatMap(start -> paths(mapping.path()).map(end -> start + end))
                            .flatMap(path -> Stream.of(mapping.method())
                                    .map(verb -> new Endpoint(controller, method, verb.name(), path)));
        });
    }

    private static Stream<String> paths(String[] paths) {
        return paths.length == 0 ? Stream.of("") : Stream.of(paths);
    }

    /** What the method says of itself, if it does. */
    public Optional<Operation> operation() {
        return Optional.ofNullable(method.getAnnotation(Operation.class));
    }

    /** The media types that the mapping names. */
    List<String> produces() {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping == null ? List.of() : List.of(mapping.produces());
    }

    List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** What the operation is about: the first word of its path, or the last where that is a variable. */
    String tag() {
        List<String> words = Arrays.stream(path.split("/", -1))
                .filter(word -> !word.isEmpty() && !word.equals("v1"))
                .toList();
        String word = words.getFirst().startsWith("{") ? words.getLast() : words.getFirst();
        return word.replaceFirst("\\..*", "");
    }

    /** The feature of the code that it belongs to: {@code order} of {@code dev.daybook.command.order}. */
    String feature() {
        return feature(controller);
    }

    static String feature(Class<?> type) {
        return type.getPackageName().split("\\.", -1)[3];
    }

    /** The verb and the words of the path, and what it ends with where that is a variable. */
    String id() {
        String words = Arrays.stream(path.replace("/v1/", "/").split("[/.-]", -1))
                .filter(word -> !word.isEmpty() && !word.startsWith("{"))
                .map(Endpoint::capitalised)
                .collect(Collectors.joining());
        String end = path.endsWith("}") ? "By" + capitalised(variables().getLast()) : "";
        return verb.toLowerCase(Locale.ROOT) + words + end;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
