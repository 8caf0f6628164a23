package dev.daybook.analytics.folding;

import dev.daybook.analytics.projection.Projection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles a projection from its source, and makes one. */
final class SourceCompiler {

    private SourceCompiler() {}

    /**
     * The projection that a file declares.
     *
     * @throws ProjectionFault when it does not compile, or declares none
     */
    static Projection compile(ProjectionFile file) throws IOException {
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new ProjectionFault("a projection in Java needs a JDK; this is a JRE"));
        try (CompileClassPath classPath = CompileClassPath.ofThisProgram()) {
            Path classes = classPath.output();
            compile(compiler, file, classPath.entries(), classes);
            return load(file, classes);
        }
    }

    private static void compile(JavaCompiler compiler, ProjectionFile file, List<Path> classPath, Path classes)
            throws IOException {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<String> options = List.of("-Xlint:none", "-proc:none", "-parameters");
            if (!compiler.getTask(null, files, said, options, null, List.of(new Source(file)))
                    .call()) {
                throw new ProjectionFault(errors(file, said));
            }
        }
    }

    private static String errors(ProjectionFile file, DiagnosticCollector<JavaFileObject> said) {
        return said.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> file.path() + ":" + diagnostic.getLineNumber() + ": "
                        + diagnostic.getMessage(Locale.ROOT).replace("\n", " "))
                .collect(Collectors.joining("; "));
    }

    /** Everything is loaded before its classes are gone. */
    private static Projection load(ProjectionFile file, Path classes) throws IOException {
        URLClassLoader loader = new URLClassLoader(new URL[] {url(classes)}, Projection.class.getClassLoader());
        List<Class<?>> declared = loaded(loader, classes);
        Class<?> chosen = declared.stream()
                .filter(type -> Projection.class.isAssignableFrom(type) && !type.isInterface())
                .findFirst()
                .orElseThrow(() -> new ProjectionFault(file.path() + " declares no class that implements Projection"));
        try {
            var constructor = chosen.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Projection) constructor.newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new ProjectionFault(
                    file.path() + ": " + chosen.getSimpleName() + " cannot be made without arguments: " + failure);
        }
    }

    private static List<Class<?>> loaded(ClassLoader loader, Path classes) throws IOException {
        try (var files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(file -> classes.relativize(file).toString())
                    .<Class<?>>map(name -> load(loader, name.replace('/', '.').replaceFirst("\\.class$", "")))
                    .toList();
        }
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The source as it was read. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(ProjectionFile file) {
            super(URI.create("string:///" + file.name() + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = file.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
