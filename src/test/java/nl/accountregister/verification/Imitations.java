package nl.accountregister.verification;

import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.MarkKind;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.platform.AddressMarks;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;
import nl.accountregister.shared.TemplateFiles;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses of a register, addresses made to be taken for them, and an opinion of its own about where a browser would go
 * with one: written down by hand for each account, without the recognition of the register.
 */
final class Imitations {

    static final Platforms PLATFORMS = new Platforms(new TemplateFiles(""));

    /** An official account. @param path what may follow the host, decoded, for it to be this account */
    record Official(String platform, String url, Pattern host, Pattern path) {
    }

    private static final String FACEBOOK = "((www|m|mobile|touch|web|mbasic|business|free|new|[a-z]{2}|[a-z]{2}-[a-z]{2})\\.)?facebook\\.com|(www\\.)?(fb\\.com|m\\.me)";

    static final List<Official> OFFICIAL = List.of(
        official("FACEBOOK", "https://www.facebook.com/voorbeeldzorg", FACEBOOK, "(?i)/(@|pg/)?v\\.?o\\.?o\\.?r\\.?b\\.?e\\.?e\\.?l\\.?d\\.?z\\.?o\\.?r\\.?g(/.*)?"),
        official("FACEBOOK", "https://www.facebook.com/profile.php?id=100012345678901", FACEBOOK,
            "(?i)/profile\\.php[^?]*\\?(.*&)?id=100012345678901(&.*)?|/(pages/[^/]+/([^/]+/)?|people/[^/]+/|pg/[^/]*-|p/[^/]*-|[^/]*-)?100012345678901([/?].*)?"),
        official("FACEBOOK", "https://www.facebook.com/groups/vriendenvanlinde", FACEBOOK, "(?i)/groups/vriendenvanlinde(/.*)?"),
        official("INSTAGRAM", "https://www.instagram.com/voorbeeld.zorg", "((www|m)\\.)?instagram\\.com|(www\\.)?instagr\\.am|ig\\.me", "(?i)/(@|_u/|m/)?voorbeeld\\.zorg(/.*)?"),
        official("X", "https://x.com/voorbeeld_zorg", "((www|mobile|m)\\.)?(x|twitter)\\.com", "(?i)/(@|#!/|#!/@)?voorbeeld_zorg(/.*)?"),
        official("LINKEDIN", "https://www.linkedin.com/company/voorbeeldzorg", "((www|m|touch|[a-z]{2}|[a-z]{2}-[a-z]{2})\\.)?linkedin\\.com", "(?i)/company(-beta)?/voorbeeldzorg(/.*)?"),
        official("YOUTUBE", "https://www.youtube.com/@voorbeeldzorg", "((www|m|music|gaming|[a-z]{2})\\.)?youtube\\.com", "(?i)/@voorbeeldzorg(/.*)?"),
        official("YOUTUBE", "https://www.youtube.com/channel/UCaBcDeFgHiJkLmNoPqRs-_0", "((www|m|music|gaming|[a-z]{2})\\.)?youtube\\.com", "/(?i:channel)/UCaBcDeFgHiJkLmNoPqRs-_0(/.*)?"),
        official("YOUTUBE", "https://www.youtube.com/@zorgmetnummer", "((www|m|music|studio|gaming|[a-z]{2})\\.)?youtube\\.com", "(?i:/@zorgmetnummer)(/.*)?|/(?i:channel)/UCzYxWvUtSrQpOnMlKjIh-_9(/.*)?"),
        official("TIKTOK", "https://www.tiktok.com/@voorbeeldzorg", "((www|m)\\.)?tiktok\\.com", "(?i)/@voorbeeldzorg(/.*)?"),
        // Names with a k, an s and a double s: the letters that other signs become when a platform folds or composes a name.
        official("INSTAGRAM", "https://www.instagram.com/skeletkliniek", "((www|m)\\.)?instagram\\.com|(www\\.)?instagr\\.am|ig\\.me", "(?i)/(@|_u/|m/)?skeletkliniek(/.*)?"),
        official("FACEBOOK", "https://www.facebook.com/kliniekvoorklassiekers", FACEBOOK, "(?i)/(@|pg/)?k\\.?l\\.?i\\.?n\\.?i\\.?e\\.?k\\.?v\\.?o\\.?o\\.?r\\.?k\\.?l\\.?a\\.?s\\.?s\\.?i\\.?e\\.?k\\.?e\\.?r\\.?s(/.*)?"),
        official("LINKEDIN", "https://www.linkedin.com/company/grosszorgfilosofie", "((www|m|touch|[a-z]{2}|[a-z]{2}-[a-z]{2})\\.)?linkedin\\.com", "(?i)/company(-beta)?/grosszorgfilosofie(/.*)?"),
        official("YOUTUBE", "https://www.youtube.com/@grosskliniek", "((www|m|music|gaming|[a-z]{2})\\.)?youtube\\.com", "(?i)/@grosskliniek(/.*)?"),
        official("WEBSITE", "https://voorbeeldzorg.example/linde", "(www\\.)?voorbeeldzorg\\.example", "/linde/*([?](&|(utm_[^=&]*|fbclid|gclid|igsh|igshid|msclkid|mc_cid|mc_eid|dclid|twclid|li_fat_id)(=[^&]*)?)*)?"),
        official("MASTODON", "https://zorg.example/@voorbeeldzorg", "zorg\\.example", "(?i)/(@|users/|web/@)voorbeeldzorg(@zorg\\.example)?(/.*)?"));

    /** The address of one of them by the number that its platform gave it. */
    static final String BY_NUMBER = "https://www.youtube.com/channel/UCzYxWvUtSrQpOnMlKjIh-_9";

    private static final List<String> NOT_OFFICIAL = List.of("https://www.facebook.com/oudezorg", "https://www.facebook.com/voorbeeldhuis", "https://x.com/nietklaar");

    private static final String[] LOOK_ALIKE = {"a\u0430", "e\u0435", "o\u043e", "c\u0441", "i\u0456", "x\u0445", "p\u0440", "l1", "l\u04cf", "lI", "o0", "i1", "i\u0131", "k\u212a", "s\u017f", "m\uff4d",
        "o\u03bf", "n\u0578", "w\u051d", "a\uff41", "b\u0184", "t\u03c4", "u\u057d", "f\u0192", "g\u0261", "d\u0501", "h\u04bb", "A\u212b", "e\u0117", "s\u1e9e", "k\u0138", ".\u3002", ".\uff0e", "/\u2044", "/\uff0f", "-\u2010", "@\uff20", ":\uff1a"};
    /** Letters for which one other sign stands, written with a blank between. */
    private static final String[] JOINED = {"ss \u00df", "ss \u1e9e", "fi \ufb01", "ff \ufb00", "st \ufb06", "st \ufb05", "ij \u0133", "kl k\u200dl", "i i\u0307", "k \u212a", "s \u017f", "k %E2%84%AA", "s %C5%BF", "ss %C3%9F", "k %e2%84%aa"};
    private static final String[] INSERTED = {"a", "z", "0", "1", "-", "_", ".", "..", "%", "%2f", "%2e", "@", ":", "/", "\\", "?", "#", "&", "=", " ", "\t", "\n", "\u200b", "\u00ad", "\u202e",
        "\u0301", "\ud83d\ude00", "\ud800", "\u0000", "+", ";", "'", "\"", "<", ")", "%00", "%0a", "%E2%80%8B", "xn--"};
    private static final String[] SUFFIX = {"official", "-officieel", "_nl", "1", "2", ".nl", "zorg", "-klantenservice", "s", "/posts/1", "/photos", "?id=1", "#a", "%20", ".", "#/evil", "#!/evil", "#!evil", "#page=evil", "?ref=evil", "?si=evil", "?utm_source=x"};

    private final Random random;

    Imitations(long seed) {
        random = new Random(seed);
    }

    private static Official official(String platform, String url, String host, String path) {
        return new Official(platform, url, Pattern.compile(host), Pattern.compile(path, Pattern.DOTALL));
    }

    /** The marks of a register of these accounts, and of one that was closed, one that moved and one in preparation. */
    static Map<String, List<KnownAddress>> register() {
        Map<String, List<KnownAddress>> register = new HashMap<>();
        OFFICIAL.forEach(o -> add(register, o.platform(), o.url(), AccountStatus.ACTIVE, false));
        String number = ((Recognition.Recognised) PLATFORMS.recognise(BY_NUMBER)).identity().key();
        KnownAddress numbered = register.values().stream().flatMap(List::stream).filter(k -> k.kind() == MarkKind.IDENTITY
            && k.account().url().endsWith("/@zorgmetnummer")).findFirst().orElseThrow();
        register.put(number, new ArrayList<>(List.of(new KnownAddress(number, MarkKind.IDENTITY, false, AccountStatus.ACTIVE, numbered.identityKey(), number, numbered.account()))));
        add(register, "FACEBOOK", NOT_OFFICIAL.get(0), AccountStatus.CLOSED, false);
        add(register, "FACEBOOK", NOT_OFFICIAL.get(1), AccountStatus.ACTIVE, true);
        add(register, "X", NOT_OFFICIAL.get(2), AccountStatus.IN_PREPARATION, false);
        return register;
    }

    private static void add(Map<String, List<KnownAddress>> register, String platform, String url, AccountStatus status, boolean former) {
        Recognition.Recognised address = (Recognition.Recognised) PLATFORMS.recognise(url, platform);
        AddressMarks marks = AddressMarks.of(address);
        OfficialAccount account = new OfficialAccount("Account " + url, platform, AccountKind.CORPORATE, url, address.handle(), null, null);
        String identity = former ? "another" : address.identity().key();
        for (String mark : marks.all()) {
            MarkKind kind = mark.equals(marks.identity()) ? MarkKind.IDENTITY : mark.equals(marks.skeleton()) ? MarkKind.SKELETON : MarkKind.STEM;
            register.computeIfAbsent(mark, m -> new ArrayList<>()).add(new KnownAddress(mark, kind, former, status, identity, null, account));
        }
    }

    static Judgement judge(Map<String, List<KnownAddress>> register, String text) {
        Platforms.Reading reading = PLATFORMS.read(text);
        Set<String> marks = reading.candidates().stream().flatMap(c -> AddressMarks.of(c).all().stream()).collect(Collectors.toSet());
        List<KnownAddress> known = marks.stream().flatMap(m -> register.getOrDefault(m, List.of()).stream()).toList();
        return Judge.judge(reading, known, () -> known);
    }

    /** An official address, or one that is not, changed once to four times. */
    String next() {
        String text = random.nextInt(12) == 0 ? pick(NOT_OFFICIAL.toArray(String[]::new)) : random.nextInt(12) == 0 ? BY_NUMBER : OFFICIAL.get(random.nextInt(OFFICIAL.size())).url();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            text = changed(text);
        }
        return text.length() > 600 ? text.substring(0, 600) : text;
    }

    private String changed(String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> homograph(text);
            case 4, 5 -> text.substring(0, at) + pick(INSERTED) + text.substring(at);
            case 6 -> at < text.length() ? text.substring(0, at) + text.substring(at + 1) : text;
            case 7 -> at < text.length() ? text.substring(0, at) + (char) (33 + random.nextInt(94)) + text.substring(at + 1) : text;
            case 8 -> at + 1 < text.length() ? text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2) : text;
            case 9 -> at < text.length() ? text.substring(0, at) + swapCase(text.charAt(at)) + text.substring(at + 1) : text;
            case 10, 11 -> text + pick(SUFFIX);
            case 12 -> inHost(text, host -> host + pick(new String[]{".evil.example", "-evil.example", "evil.example", ".", ".co", ":8443", "\\.evil.example"}));
            case 13 -> inHost(text, host -> pick(new String[]{"evil", "evil-", "evil.", "www.", "m.", "nl.", "xn--", "l.", "login."}) + host);
            case 14 -> inHost(text, host -> pick(new String[]{host + "@evil.example", "evil@" + host, "evil:x@" + host, "evil.example\\@" + host, host + "%40evil.example", host + "%2f.evil.example"}));
            case 15 -> pick(new String[]{"https://evil.example/", "https://evil.example/?u=", "https://l.facebook.com/l.php?u=", "https://evil.example#", "https://evil.example\\", "//", "javascript:", "data:,",
                "view-source:", "https://web.archive.org/web/2020/", "https://translate.google.com/translate?u="}) + (random.nextBoolean() ? text : URLEncoder.encode(text, StandardCharsets.UTF_8));
            case 16, 17 -> percent(text, at);
            case 18 -> text.replaceFirst("(?i)^https", pick(new String[]{"http", "HTTPS", "ftp", "file", "hxxps", "https:", "httpss", "https://https"}));
            case 19 -> pick(new String[]{"kijk op ", "(", "<", "\"", "https://evil.example ", "@evil ", "evil.example/ "}) + text + pick(new String[]{"", ".", ")", ">", "\"", " https://evil.example", "\nevil.example", ", of evil.example"});
            case 20 -> text.replaceFirst("/[^/]*$", "/../$0").replace("$0", "x");
            default -> fullWidth(text, at);
        };
    }

    private static String inHost(String text, UnaryOperator<String> change) {
        int from = text.indexOf("://");
        from = from < 0 ? 0 : from + 3;
        int to = from;
        while (to < text.length() && "/?#".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(0, from) + change.apply(text.substring(from, to)) + text.substring(to);
    }

    private String homograph(String text) {
        if (random.nextInt(4) == 0) {
            String[] joined = pick(JOINED).split(" ");
            int place = text.lastIndexOf(joined[0]);
            return place < 0 ? text : text.substring(0, place) + joined[1] + text.substring(place + joined[0].length());
        }
        String pair = pick(LOOK_ALIKE);
        int at = text.indexOf(pair.charAt(0), text.isEmpty() ? 0 : random.nextInt(text.length()));
        return at < 0 ? text : text.substring(0, at) + pair.substring(1) + text.substring(at + 1);
    }

    private String percent(String text, int at) {
        if (at >= text.length()) {
            return text;
        }
        StringBuilder coded = new StringBuilder();
        String form = random.nextBoolean() ? "%%%02x" : "%%%02X";
        for (byte b : text.substring(at, at + 1).getBytes(StandardCharsets.UTF_8)) {
            coded.append(String.format(Locale.ROOT, form, b & 0xff));
        }
        return text.substring(0, at) + (random.nextInt(4) == 0 ? coded.toString().replace("%", "%25") : coded) + text.substring(at + 1);
    }

    private static String fullWidth(String text, int at) {
        return at < text.length() && text.charAt(at) > 32 && text.charAt(at) < 127
            ? text.substring(0, at) + (char) (text.charAt(at) + 0xfee0) + text.substring(at + 1) : text;
    }

    private static char swapCase(char c) {
        return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
    }

    private String pick(String[] some) {
        return some[random.nextInt(some.length)];
    }

    /** The official account that a browser would come to with the one address in this text; empty when it is not certain to be one. */
    static Optional<Official> leadsTo(String text) {
        List<Official> found = new ArrayList<>();
        int addresses = 0;
        for (String word : text.strip().split("[\\s\\p{Zs}]+")) {
            String bare = word.replaceAll("^[\\p{Cf}<\"|(\\[{'*•–‘“„«-]+", "").replaceAll("[\\p{Cf}>\"|.,;:!?'*’”»…)\\]}]+$", "");
            if (!bare.contains(".") && !bare.contains("//") && !bare.contains("。") && !bare.contains("．")) {
                continue;
            }
            addresses++;
            String rest = bare.matches("(?is)https?://.*") ? bare.substring(bare.indexOf("//") + 2) : bare.startsWith("//") ? bare.substring(2) : bare;
            int end = rest.length();
            for (int i = 0; i < rest.length(); i++) {
                if ("/?#\\".indexOf(rest.charAt(i)) >= 0) {
                    end = i;
                    break;
                }
            }
            String host = ascii(rest.substring(0, end));
            String behind = rest.substring(end);
            // what stands behind # never reaches a server, but for the addresses of around 2012 that had their path there; a site may draw its page from it
            String served = behind.replaceFirst("(?s)#.*$", "");
            boolean place = !behind.contains("#!") && !behind.matches("(?s)[^#]*#(?!:~:).*[/=].*");
            Optional<String> site = decoded(place ? served : behind);
            Optional<String> account = decoded(behind.matches("(?s)/?#!/.*") ? behind : served);
            OFFICIAL.stream().filter(o -> o.host().matcher(host).matches() && (o.platform().equals("WEBSITE") ? site : account)
                .filter(p -> o.path().matcher(p.replaceFirst("/+$", "")).matches() || !o.platform().equals("WEBSITE")
                    && o.path().matcher(p.replaceFirst("[?#].*$", "").replaceFirst("/+$", "")).matches()).isPresent()).forEach(found::add);
        }
        return addresses == 1 && found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String ascii(String host) {
        StringBuilder lower = new StringBuilder();
        host.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
        return lower.toString();
    }

    private static Optional<String> decoded(String path) {
        ByteBuffer bytes = ByteBuffer.allocate(path.length() * 4 + 4);
        for (int i = 0; i < path.length(); ) {
            if (path.charAt(i) == '%' && i + 2 < path.length() && path.substring(i + 1, i + 3).matches("[0-9a-fA-F]{2}")) {
                bytes.put((byte) Integer.parseInt(path.substring(i + 1, i + 3), 16));
                i += 3;
            } else {
                int c = path.codePointAt(i);
                bytes.put(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        bytes.flip();
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
