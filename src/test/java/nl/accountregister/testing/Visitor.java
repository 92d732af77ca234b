package nl.accountregister.testing;

import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without scripts: signs in through the real form, keeps its cookies (also those that are for TLS only) and
 * sends with every form the token of its session. It follows no redirect by itself.
 *
 * <pre>{@code
 * Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
 * noor.get("/aanvragen").page().select("tbody tr");
 * noor.post("/aanvragen/1/intake", "datum", "2026-11-20", "afspraken", "…").location();
 * noor.json("POST", "/api/v1/aanvragen/1/indienen", Map.of()).status();
 * }</pre>
 */
public final class Visitor {

    /** The password of the users that {@link #as} makes. */
    public static final String PASSWORD = "een lang wachtwoord";

    /** Found without reading the whole page, which would take longer than making it. */
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final URI site;
    private final Map<String, String> cookies = new TreeMap<>();
    private String csrf = "";
    private String key;

    private Visitor(URI site) {
        this.site = site;
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public Document page() {
            return Jsoup.parse(body());
        }

        /** A JSON object, such as an answer of the API or a problem. */
        public Map<String, Object> json() {
            try {
                return JSON.readValue(bytes, io.micronaut.core.type.Argument.mapOf(String.class, Object.class));
            } catch (IOException e) {
                throw new UncheckedIOException(body(), e);
            }
        }

        /** The first value of a header; empty when it is not there. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Where a redirect goes; empty when it is none. */
        public String location() {
            return header("Location");
        }
    }

    /** Someone who has not signed in. */
    public static Visitor to(EmbeddedServer server) {
        return new Visitor(server.getURI());
    }

    /** Someone who has not signed in, of a register in a process of its own. */
    public static Visitor to(URI site) {
        return new Visitor(site);
    }

    /** Where the register is that this one visits. */
    public URI site() {
        return site;
    }

    /** A new user with these roles and no medewerker behind it, signed in. */
    public static Visitor as(EmbeddedServer server, Users users, Role... roles) {
        return as(server, users, null, roles);
    }

    /** A new user with these roles for a medewerker (or null), signed in. */
    public static Visitor as(EmbeddedServer server, Users users, Long personId, Role... roles) {
        String username = "bezoeker-" + System.nanoTime();
        users.createBySystem(username, "Bezoeker Voorbeeld", personId, PASSWORD, Set.of(roles));
        return to(server).signIn(username, PASSWORD);
    }

    /** Signs in through the form, and fails when the register does not let this visitor in. */
    public Visitor signIn(String username, String password) {
        Answer answer = trySignIn(username, password);
        if (answer.status() != 303) {
            throw new AssertionError("sign-in of " + username + " answered " + answer.status() + ": " + answer.page().select("main").text());
        }
        return this;
    }

    /** Signs in through the form, and returns whatever the register answers. */
    public Answer trySignIn(String username, String password) {
        get("/login");
        csrf = "";
        return post("/login", "gebruikersnaam", username, "wachtwoord", password);
    }

    /** Sends this API key from now on. */
    public Visitor withKey(String apiKey) {
        key = apiKey;
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    /** Submits a form: names and values in turn; a name may come more than once. The token is added. */
    public Answer post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        if (!cookies.isEmpty()) {
            all.addAll(List.of("csrf", csrf()));
        }
        return postAsIs(path, all.toArray(String[]::new));
    }

    /** Submits a form with these fields and nothing else. */
    public Answer postAsIs(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return send("POST", path, "application/x-www-form-urlencoded", form.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Submits a form with a file, as a browser does; the token is added. */
    public Answer postFile(String path, String field, String fileName, byte[] content, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        if (!cookies.isEmpty()) {
            all.addAll(List.of("csrf", csrf()));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < all.size(); i += 2) {
            body.writeBytes(("--grens\r\nContent-Disposition: form-data; name=\"" + all.get(i) + "\"\r\n\r\n" + all.get(i + 1) + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--grens\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--grens--\r\n".getBytes(StandardCharsets.US_ASCII));
        return send("POST", path, "multipart/form-data; boundary=grens", body.toByteArray());
    }

    /** Calls the API. @param body a map, list or record that becomes JSON, a text that is JSON already, or null for none */
    public Answer json(String method, String path, Object body) {
        try {
            byte[] bytes = body == null ? null : body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
            return send(method, path, body == null ? null : "application/json", bytes, "Accept", "application/json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends any request; headers are names and values in turn. */
    public Answer send(String method, String path, String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path)
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body))
            .setHeader("Accept", path.startsWith("/api/") ? "application/json" : "text/html");
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<byte[]> response = sent(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
        keep(answer);
        return answer;
    }

    /** Reads a long answer to its end and keeps nothing of it. @return how many bytes there were */
    public long download(String path) {
        HttpResponse<InputStream> response = sent(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answered " + response.statusCode());
            }
            return in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.setHeader("Cookie", String.join("; ", pairs));
        }
        if (key != null) {
            request.setHeader("Authorization", "Bearer " + key);
        }
        return request;
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The form token of this session, as the last page that had a form showed it. */
    public String csrf() {
        if (csrf.isEmpty()) {
            get("/");
        }
        return csrf;
    }

    /** The cookies that this visitor holds now. */
    public Map<String, String> cookies() {
        return cookies;
    }

    private void keep(Answer answer) {
        for (String line : answer.headers().allValues("Set-Cookie")) {
            HttpCookie cookie = HttpCookie.parse(line).get(0);
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        if (answer.header("Content-Type").startsWith("text/html")) {
            Matcher token = TOKEN.matcher(answer.body());
            csrf = token.find() ? token.group(1) : csrf;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
