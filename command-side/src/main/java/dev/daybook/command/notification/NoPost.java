package dev.daybook.command.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where neither a mail server nor an outbox is configured: nothing is sent, nothing waits. */
final class NoPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(NoPost.class);

    NoPost() {
        LOG.info("Customers get no mail: neither daybook.mail.host nor daybook.mail.outbox is set.");
    }

    @Override
    public void send(Mail mail) {
        LOG.debug("mail {} goes nowhere", mail.id());
    }
}
