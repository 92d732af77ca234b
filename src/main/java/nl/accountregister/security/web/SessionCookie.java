package nl.accountregister.security.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;

/** The cookie of a session: for this host only, and over TLS only outside demo ({@code __Host-}, RFC 6265bis §4.1.3). */
@Singleton
class SessionCookie {

    private final boolean overTls;

    SessionCookie(@Value("${accountregister.demo}") boolean demo) {
        this.overTls = !demo;
    }

    Optional<String> token(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).map(Cookie::getValue).filter(v -> v.length() == 43);
    }

    Cookie of(String token) {
        return Cookie.of(name(), token).path("/").httpOnly(true).secure(overTls).sameSite(SameSite.Lax);
    }

    Cookie ended() {
        return of("").maxAge(Duration.ZERO);
    }

    private String name() {
        return overTls ? "__Host-sessie" : "sessie";
    }
}
