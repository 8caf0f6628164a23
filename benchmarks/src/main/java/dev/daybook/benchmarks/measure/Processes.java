package dev.daybook.benchmarks.measure;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Processor time and memory of processes as Linux tells it under {@code /proc}; elsewhere it is unknown. */
public final class Processes {

    /** What Linux calls USER_HZ: 100 on every architecture that Java runs on. */
    private static final long NANOS_PER_TICK = 10_000_000;

    private static final String FORGET_PEAK = "5";
    private static final Pattern PEAK_MEMORY = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");
    private static final int FIRST_FIELD = 3;
    private static final int UTIME = 14;
    private static final int STIME = 15;
    private static final int CUTIME = 16;
    private static final int CSTIME = 17;

    private Processes() {}

    /** Nanoseconds that a process has run, its threads included. */
    public static OptionalLong cpuNanos(long pid) {
        return ticks(pid, UTIME, STIME);
    }

    /** Nanoseconds that a process and its children have run, those included that have ended meanwhile. */
    public static OptionalLong familyCpuNanos(long pid) {
        OptionalLong parent = ticks(pid, UTIME, STIME, CUTIME, CSTIME);
        if (parent.isEmpty()) {
            return parent;
        }
        List<ProcessHandle> children =
                ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).toList();
        long sum = parent.getAsLong();
        for (ProcessHandle child : children) {
            sum += cpuNanos(child.pid()).orElse(0);
        }
        return OptionalLong.of(sum);
    }

    /** Nanoseconds that the compiler threads of a JVM have run; empty where no such thread can be seen. */
    static OptionalLong compilerNanos(long pid) {
        long sum = 0;
        boolean seen = false;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads) {
                String stat = Files.readString(thread.resolve("stat"));
                if (COMPILER.matcher(stat).find()) {
                    seen = true;
                    sum += sum(stat, UTIME, STIME);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            return OptionalLong.empty();
        }
        return seen ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    /** Has Linux forget how much memory a process has held at most. */
    public static void forgetPeakMemory(long pid) {
        try {
            var _ = Files.writeString(Path.of("/proc", Long.toString(pid), "clear_refs"), FORGET_PEAK);
        } catch (IOException _) {
            // elsewhere nothing is remembered either
        }
    }

    /** Bytes of memory that a process has held at most. */
    public static OptionalLong peakMemory(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.map(PEAK_MEMORY::matcher)
                    .filter(Matcher::matches)
                    .mapToLong(line -> Long.parseLong(line.group(1)) * 1024)
                    .findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong ticks(long pid, int... fields) {
        try {
            return OptionalLong.of(sum(Files.readString(Path.of("/proc", Long.toString(pid), "stat")), fields));
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    /** Adds fields, counted from 1 as proc(5) does; the second one is a name that may hold blanks and brackets. */
    static long sum(String stat, int... fields) {
        List<String> rest =
                List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1));
        long ticks = 0;
        for (int field : fields) {
            ticks += Long.parseLong(rest.get(field - FIRST_FIELD));
        }
        return ticks * NANOS_PER_TICK;
    }
}
