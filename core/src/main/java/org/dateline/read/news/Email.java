package org.dateline.read.news;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.dateline.read.bytes.Decoded;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads an email (RFC 5322 and MIME) as a report: its subject, date, sender and text; attachments are ignored. */
public final class Email {

    /** How deep parts may be nested. */
    private static final int DEEPEST = 20;

    /** How many parts may hold others: more than any mail, and few enough for the parser, which goes down into each by recursion. */
    private static final int MOST_NESTED = 500;

    private static final Pattern HOLDS_OTHERS = Pattern.compile(
            "^content-type:\\s{0,9}(?:multipart/|message/)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern ANSWERS =
            Pattern.compile("^(?:(?:re|fwd?|aw|wg|tr|rv|antw)\\s?:\\s*){1,9}", Pattern.CASE_INSENSITIVE);

    /** What mail programs put a quoted mail into. */
    private static final String QUOTES = "blockquote[type=cite], .gmail_quote, .moz-cite-prefix, .yahoo_quoted, "
            + ".protonmail_quote, #divRplyFwdMsg ~ *, #divRplyFwdMsg, .gmail_signature, .moz-signature";

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(1 << 20)
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(100_000)
            .setMaxContentLen(-1)
            .build();

    private Email() {}

    /** Reads an email. */
    public static NewsOutcome of(byte[] email) {
        if (isNestedTooDeeply(email)) {
            return NewsOutcome.broken("is nested too deeply: more than " + MOST_NESTED + " of its parts hold others");
        }
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LIMITS);
        try {
            Message message = builder.parseMessage(new ByteArrayInputStream(email));
            String html = text(message, "text/html", 0);
            String plain = text(message, "text/plain", 0);
            boolean isPlain = plain != null && !plain.isBlank();
            MailText parted = MailText.of(isPlain ? String.valueOf(plain) : "");
            ItemDraft draft = new ItemDraft();
            draft.title = title(message, parted);
            draft.day("published", first(parted.isForwarded() ? day(parted.date()) : null, day(message)));
            draft.content = isPlain ? NewsItem.markup(parted.text()) : own(html);
            draft.byline = parted.isForwarded() && !parted.from().isEmpty() ? parted.from() : sender(message);
            return NewsOutcome.of(List.of(draft.item(false)));
        } catch (IOException | IllegalArgumentException | ClassCastException broken) {
            return NewsOutcome.broken("is no email: " + broken.getMessage());
        }
    }

    private static boolean isNestedTooDeeply(byte[] email) {
        Matcher parts = HOLDS_OTHERS.matcher(new String(email, StandardCharsets.ISO_8859_1));
        int found = 0;
        while (found <= MOST_NESTED && parts.find()) {
            found++;
        }
        return found > MOST_NESTED;
    }

    /** The subject of the mail, or of the one that it passes on, without what answers put before it. */
    private static @Nullable String title(Message message, MailText parted) {
        String subject = parted.subject().isEmpty() ? message.getSubject() : parted.subject();
        return subject == null
                ? null
                : ANSWERS.matcher(subject).replaceFirst("").strip();
    }

    /** A mail in HTML without the mails that it quotes. */
    private static String own(@Nullable String html) {
        Document mail = Jsoup.parse(html == null ? "" : html);
        mail.select(QUOTES).remove();
        return mail.body().html();
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other == null ? "" : other;
    }

    private static @Nullable String day(String written) {
        LocalDate day = PublishedField.day(written);
        return day == null ? null : day.toString();
    }

    private static @Nullable String day(Message message) {
        return message.getDate() == null
                ? null
                : message.getDate()
                        .toInstant()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString();
    }

    private static @Nullable String sender(Message message) {
        if (message.getFrom() == null || message.getFrom().isEmpty()) {
            return null;
        }
        String name = message.getFrom().get(0).getName();
        return name == null || name.isBlank() ? message.getFrom().get(0).getAddress() : name;
    }

    /** The first text of a type that is no attachment, or null. */
    private static @Nullable String text(Entity entity, String type, int depth) throws IOException {
        Body body = entity.getBody();
        if (body instanceof Multipart parts && depth < DEEPEST) {
            for (Entity part : parts.getBodyParts()) {
                String found = text(part, type, depth + 1);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        return body instanceof SingleBody single && !attached && type.equalsIgnoreCase(entity.getMimeType())
                ? decoded(single, entity.getCharset())
                : null;
    }

    private static String decoded(SingleBody body, @Nullable String charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        try {
            return bytes.toString(charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset));
        } catch (IllegalArgumentException unknown) {
            return Decoded.of(bytes.toByteArray(), null).text();
        }
    }
}
