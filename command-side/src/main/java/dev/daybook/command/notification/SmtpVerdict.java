package dev.daybook.command.notification;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Tells a server's "no" to a mail from everything that may go better next time. */
final class SmtpVerdict {

    /**
     * Permanent in name only: out of sequence and authentication required are faults of settings, and RFC 5321 wants "no storage" of
     * an address taken for temporary.
     */
    private static final Set<Integer> NOT_FINAL = Set.of(503, 530, 552);

    private static final int CAUSES_MAX = 20;

    private SmtpVerdict() {}

    /** What to throw instead of what the library threw, without the words of the server. */
    static RuntimeException of(MailException failure) {
        Optional<Integer> no =
                chain(failure).flatMap(cause -> finalNo(cause).stream()).findFirst();
        if (no.isPresent()) {
            return new RefusedMailException("the mail server refused it with " + no.get());
        }
        return new MailNotSentException("the mail server did not take it ("
                + chain(failure)
                        .map(SmtpVerdict::name)
                        .distinct()
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("") + ")");
    }

    /** A refusal of the sender is a fault of settings; of the address or of the text, it is the mail's own. */
    private static Optional<Integer> finalNo(Throwable cause) {
        return Optional.ofNullable(
                        switch (cause) {
                            case SMTPAddressFailedException e -> e.getReturnCode();
                            case SMTPSendFailedException e when !e.getCommand().startsWith("MAIL") -> e.getReturnCode();
                            default -> null;
                        })
                .filter(code -> code >= 500 && code < 600 && !NOT_FINAL.contains(code));
    }

    private static String name(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return switch (cause) {
            case SMTPAddressFailedException e -> name + " " + e.getReturnCode();
            case SMTPSendFailedException e -> name + " " + e.getReturnCode();
            default -> name;
        };
    }

    private static Stream<Throwable> chain(MailException failure) {
        Stream<Throwable> roots = failure instanceof MailSendException several
                ? Stream.concat(Stream.of(failure), Arrays.stream(several.getMessageExceptions()))
                : Stream.of(failure);
        return roots.flatMap(root -> Stream.iterate(root, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_MAX));
    }
}
