package org.dateline.read.news;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts the text of a mail: what its sender wrote, and what is not: quoted replies, the mail that is answered, signatures and disclaimers.
 * Of a mail that only passes on another, the other one is the text.
 *
 * @param text what the sender wrote or passed on
 * @param isForwarded whether the text is another's, passed on
 * @param subject the subject of the mail that is passed on, or an empty string
 * @param from who sent it first, or an empty string
 * @param date when, as written, or an empty string
 */
record MailText(String text, boolean isForwarded, String subject, String from, String date) {

    private static final Pattern QUOTED = Pattern.compile("^[ \\t]{0,3}(?:[>|]|\\p{L}{1,4}>).*");

    /** "On Friday, Bob wrote:" in some languages, also over two lines. */
    private static final Pattern INTRODUCES =
            Pattern.compile("^(?:On|Am|Le|El|Il|Em|Op)\\s.{4,200}?(?:wrote|writes|schrieb|a \u00e9crit|escribi\u00f3|ha"
                    + " scritto|escreveu|schreef)\\s?:\\s*$");

    private static final Pattern ORIGINAL = Pattern.compile(
            "^[-_\\s]{0,40}(?:Original Message|Urspr\u00fcngliche Nachricht|Message d'origine|Mensaje"
                    + " original)[-_\\s]{0,40}$|^_{20,}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FORWARDED = Pattern.compile(
            "^[-\\s]{0,40}(?:Begin forwarded message:|Forwarded message|Weitergeleitete Nachricht|Message"
                    + " transf\u00e9r\u00e9|Mensaje reenviado)[-:\\s]{0,40}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADER = Pattern.compile(
            "^[*\\s]{0,4}(From|Date|Sent|To|Cc|Subject|Reply-To)[*]?\\s?:[*]?\\s?(.{0,400})$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DISCLAIMER = Pattern.compile(
            "(?i)^[*_\\s]{0,9}(?:disclaimer|confidentiality notice|this (?:e-?mail|message|communication)(?:,?"
                    + " (?:and|including) .{0,60})? (?:is|are|may|contains?|was|and any)\\b|the information (?:contained"
                    + " )?in this (?:e-?mail|message)|if you (?:are not the intended|have received this"
                    + " (?:e-?mail|message))|to unsubscribe|you (?:are receiving|received) this (?:e-?mail|message)|please"
                    + " consider the environment).*");

    /** How much of the sender's own words may stand above a mail that is passed on. */
    private static final int BRIEF = 300;

    /** Parts a text. */
    static MailText of(String plain) {
        List<String> lines = plain.lines().toList();
        List<String> own = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            String joined = index + 1 < lines.size()
                    ? line.strip() + " " + lines.get(index + 1).strip()
                    : line;
            if (FORWARDED.matcher(line.strip()).matches()) {
                return length(own) < BRIEF ? forwarded(lines.subList(index + 1, lines.size()), own) : own(own);
            }
            if (line.equals("-- ") || line.equals("--") || isOriginal(lines, index)) {
                return own(own);
            }
            boolean isIntroduction = INTRODUCES.matcher(line.strip()).matches();
            if (isIntroduction
                    || INTRODUCES.matcher(joined).matches() && line.strip().length() < BRIEF) {
                index += isIntroduction ? 0 : 1;
            } else if (!QUOTED.matcher(line).matches()) {
                own.add(line);
            }
        }
        return own(own);
    }

    private static boolean isOriginal(List<String> lines, int index) {
        boolean isMarked = ORIGINAL.matcher(lines.get(index).strip()).matches();
        int headers = 0;
        for (int next = index + 1; next < Math.min(lines.size(), index + 7); next++) {
            headers += HEADER.matcher(lines.get(next)).matches() ? 1 : 0;
        }
        return isMarked && headers >= 2;
    }

    private static int length(List<String> lines) {
        return String.join("\n", lines).strip().length();
    }

    private static MailText own(List<String> lines) {
        return new MailText(withoutDisclaimer(lines), false, "", "", "");
    }

    private static MailText forwarded(List<String> lines, List<String> above) {
        String subject = "";
        String from = "";
        String date = "";
        int index = 0;
        boolean hasHeader = false;
        for (; index < lines.size(); index++) {
            Matcher header = HEADER.matcher(lines.get(index));
            if (header.matches()) {
                hasHeader = true;
                String value = header.group(2).replace("*", "").strip();
                switch (header.group(1).toLowerCase(java.util.Locale.ROOT)) {
                    case "subject" -> subject = value;
                    case "from" ->
                        from = value.replaceAll("\\s*[<\\[(].*", "")
                                .replace("\"", "")
                                .strip();
                    case "date", "sent" -> date = value.replaceFirst("\\s(?:at|um|\u00e0)\\s.*$", "");
                    default -> {
                        continue;
                    }
                }
            } else if (hasHeader || !lines.get(index).isBlank()) {
                break;
            }
        }
        MailText inner = of(String.join("\n", lines.subList(index, lines.size())));
        return inner.text().isBlank() ? own(above) : new MailText(inner.text(), true, subject, from, date);
    }

    private static String withoutDisclaimer(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean isDisclaimer = false;
        for (String paragraph : String.join("\n", lines).split("\\n\\s*\\n")) {
            isDisclaimer |= DISCLAIMER
                    .matcher(paragraph.strip().lines().findFirst().orElse(""))
                    .matches();
            if (!isDisclaimer) {
                kept.add(paragraph);
            }
        }
        return String.join("\n\n", kept).strip();
    }
}
