package dev.sequential.tracking.dashboard;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses requests of other sites: a page elsewhere can make a browser send requests here, but not with this host's
 * name in {@code Host} and {@code Origin}, and not with the token.
 */
final class RequestGuard {
    static final String TOKEN_HEADER = "X-Sequential-Token";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String host;
    private final String token;

    RequestGuard(String host) {
        this.host = host;
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The token, new for each start of the dashboard. */
    String token() {
        return token;
    }

    /** Refuses a request by an exception, or lets it pass and sets the headers that keep its answer safe. */
    void check(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
        String named = Optional.ofNullable(context.header("Host")).orElse("");
        if (!known(named.replaceFirst(":\\d+$", ""))) {
            throw new ForbiddenResponse("This server does not answer to the name \"%s\"".formatted(named));
        }
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        boolean foreign = origin != null && !origin.equals("http://" + named);
        boolean crossing = site != null && !site.equals("same-origin") && !site.equals("none");
        if (foreign || (crossing && context.path().startsWith("/api"))) {
            throw new ForbiddenResponse("Another site asks for this");
        }
        if (context.method() != HandlerType.GET && context.method() != HandlerType.HEAD) {
            requireToken(context);
            requireLength(context);
        }
    }

    /** Refuses a body in chunks, which may be of any size: the server's limit counts only what is announced. */
    private static void requireLength(Context context) {
        if (context.header("Transfer-Encoding") != null) {
            throw new HttpResponseException(411, "A request has to say its length");
        }
    }

    private boolean known(String name) {
        return LOOPBACK.contains(name) || (!LOOPBACK.contains(host) && name.equals(host));
    }

    private void requireToken(Context context) {
        String sent = Optional.ofNullable(context.header(TOKEN_HEADER)).orElse("");
        boolean same =
                MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        if (!same) {
            throw new UnauthorizedResponse("To change something, open the address that the dashboard printed");
        }
        if (!loopback(context.ip())) {
            throw new ForbiddenResponse("Only this machine may change something");
        }
    }

    private static boolean loopback(String address) {
        return address.startsWith("127.")
                || address.equals("::1")
                || address.equals("0:0:0:0:0:0:0:1")
                || address.equals("[0:0:0:0:0:0:0:1]")
                || address.equals("[::1]");
    }
}
