package dev.daybook.query.infrastructure.http;

import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.store.ConsistencyToken;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the parameters of one request and collects what is wrong with them; {@link #finish} then refuses the request
 * for all of it at once, unknown parameters included.
 */
public final class RequestReader {

    /** No at sign: an actor is no e-mail address. */
    private static final String ACTOR = "[\\x21-\\x3f\\x41-\\x7e]{1,128}";

    private static final int TEXT_MAX = 400;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private final HttpServletRequest request;
    private final Set<String> known = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    public RequestReader(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether the parameter was given at all. */
    public boolean has(String name) {
        return request.getParameter(name) != null;
    }

    /** The parameter as it is; must not be empty, nor too long. */
    public Optional<String> text(String name) {
        return single(name, "a text of 1 to " + TEXT_MAX + " characters", text -> {
            if (text.isBlank() || text.length() > TEXT_MAX) {
                throw new IllegalArgumentException("length");
            }
            return text;
        });
    }

    /** The same, to look for what begins with it: no pattern that MongoDB takes holds a NUL. */
    public Optional<String> beginning(String name) {
        Optional<String> text = text(name);
        if (text.filter(given -> given.indexOf(0) >= 0).isPresent()) {
            refuse(name, "bad-value", "must be a text without NUL");
        }
        return text;
    }

    /** The same where it must be given; any text at all when it is refused in the end. */
    public String required(String name) {
        if (!has(name)) {
            refuse(name, "missing-parameter", "must be given");
        }
        return text(name).orElse("");
    }

    /** The parameter as one of some texts. */
    public Optional<String> oneOf(String name, List<String> allowed) {
        return single(name, "one of " + String.join(", ", allowed), text -> {
            if (!allowed.contains(text)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
    }

    /** The constants that the parameter names; it may be repeated. */
    public <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        String allowed = "one of "
                + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return values(name).stream()
                .map(value -> read(name, value, allowed, text -> Enum.valueOf(type, text)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The parameter as yes or no. */
    public Optional<Boolean> flag(String name) {
        return single(name, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    /** The parameter as an ISO 8601 duration that is not negative. */
    public Optional<Duration> duration(String name, Duration longest) {
        return single(name, "a duration such as PT24H, up to " + longest, text -> {
            Duration duration = Duration.parse(text);
            if (duration.isNegative() || duration.compareTo(longest) > 0) {
                throw new IllegalArgumentException(text);
            }
            return duration;
        });
    }

    /** The texts that the parameter names, each once; it may be repeated. */
    public List<String> texts(String name) {
        return values(name).stream().distinct().toList();
    }

    /**
     * The parameter as a text of some form.
     *
     * @param expected the form in words
     */
    public Optional<String> matching(String name, String form, String expected) {
        return single(name, expected, text -> {
            if (!text.matches(form)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
    }

    /** The parameter as an RFC 3339 instant. */
    public Optional<Instant> instant(String name) {
        return single(name, "an instant such as 2026-01-31T12:00:00Z", text -> {
            Instant instant = Instant.parse(text);
            requireFourDigits(instant.atOffset(ZoneOffset.UTC).getYear());
            return instant;
        });
    }

    /** The parameter as an ISO day. */
    public Optional<LocalDate> day(String name) {
        return single(name, "a day such as 2026-01-31", text -> {
            LocalDate day = LocalDate.parse(text);
            requireFourDigits(day.getYear());
            return day;
        });
    }

    /** The parameter as a currency that amounts are told in. */
    public Optional<Currency> currency(String name) {
        return single(name, "an ISO 4217 code such as EUR", text -> {
            Currency currency = Currency.getInstance(text);
            if (currency.getDefaultFractionDigits() < 0) {
                throw new IllegalArgumentException(text);
            }
            return currency;
        });
    }

    /** The parameter as an amount in major units. */
    public Optional<BigDecimal> decimal(String name) {
        return single(name, "an amount such as 12.50", text -> {
            if (!DECIMAL.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return new BigDecimal(text);
        });
    }

    /** The parameter {@code limit}. */
    public int limit(int preset, int most) {
        return number("limit", most).orElse(preset);
    }

    /** A whole number from one to the most that makes sense. */
    public Optional<Integer> number(String name, int most) {
        return single(name, "a number from 1 to " + most, text -> {
            int number = Integer.parseInt(text);
            if (number < 1 || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    /** The cursor {@code after}, read from its parts. */
    public <T> Optional<T> after(String order, int parts, Function<List<String>, T> key) {
        return single(
                "after",
                "the cursor of a next link of this list",
                text -> key.apply(Cursor.decode(text, order, parts)));
    }

    /** What the caller has written before and how long it would wait for it. */
    public ConsistencyRequest consistency() {
        return ConsistencyRequest.read(
                Optional.ofNullable(request.getHeader("Consistency-Token")),
                Optional.ofNullable(request.getHeader("Prefer")),
                (header, message) -> refuse(header, "bad-header", message));
    }

    /** Who asks, as the caller says; an opaque subject. */
    public String actor() {
        String actor = Optional.ofNullable(request.getHeader("Daybook-Actor")).orElse("anonymous");
        if (!actor.matches(ACTOR)) {
            refuse("Daybook-Actor", "bad-header", "must match " + ACTOR);
        }
        return actor;
    }

    /** The header as a token that an earlier answer has given. */
    public Optional<ConsistencyToken> token(String header) {
        return Optional.ofNullable(request.getHeader(header)).flatMap(text -> {
            try {
                return Optional.of(ConsistencyToken.parse(text));
            } catch (IllegalArgumentException _) {
                refuse(header, "bad-header", "must be the id of an event that was told");
                return Optional.empty();
            }
        });
    }

    /** Notes a fault that the caller of this reader has found. */
    public void refuse(String parameter, String code, String message) {
        faults.add(new Fault(parameter, code, message));
    }

    /**
     * Ends the reading.
     *
     * @throws QueryProblem when anything was wrong
     */
    public void finish() {
        request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> refuse(name, "unknown-parameter", "is no parameter here"));
        if (!faults.isEmpty()) {
            throw QueryProblem.badRequest(faults);
        }
    }

    /** What is asked, whichever page of it: the path, and the parameters by name and value. */
    public String self() {
        String query = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("after"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .distinct()
                        .sorted()
                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> Optional<T> single(String name, String expected, Function<String, T> reader) {
        List<String> values = values(name);
        if (values.size() > 1) {
            refuse(name, "repeated-parameter", "may be given once");
            return Optional.empty();
        }
        return values.stream().findFirst().flatMap(value -> read(name, value, expected, reader));
    }

    private <T> Optional<T> read(String name, String value, String expected, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException | DateTimeException _) {
            refuse(name, "bad-value", "must be " + expected);
            return Optional.empty();
        }
    }

    private static void requireFourDigits(int year) {
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("year " + year);
        }
    }

    private List<String> values(String name) {
        known.add(name);
        return Optional.ofNullable(request.getParameterValues(name))
                .map(List::of)
                .orElse(List.of());
    }
}
