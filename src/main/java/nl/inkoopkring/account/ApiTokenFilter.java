package nl.inkoopkring.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.inkoopkring.shared.RequestOrigin;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a request of the REST interface in by its bearer token. A token that works is never held up by others' guesses from the same network: 256 bits are not
 * guessed, so the limiter only spares the work of answering those who try.
 */
final class ApiTokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final int MAX_LENGTH = 200;

    private final ApiTokenService tokens;
    private final AttemptLimiter limiter;

    ApiTokenFilter(ApiTokenService tokens, AttemptLimiter limiter) {
        this.tokens = tokens;
        this.limiter = limiter;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            var authentication =
                    header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                                    && header.length() <= MAX_LENGTH
                            ? tokens.authenticate(header.substring(SCHEME.length()).strip())
                            : Optional.<Authentication>empty();
            if (authentication.isEmpty()) {
                refuse(response);
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authentication.get());
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletResponse response) throws IOException {
        try {
            limiter.attempt(AttemptLimiter.Gate.API_TOKEN, "", RequestOrigin.address().orElse(""));
        } catch (TooManyAttemptsException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            answer(
                    response,
                    429,
                    "Te veel pogingen met een token dat niet werkt. Wacht even en probeer het opnieuw.");
            return;
        }
        unauthorised(
                response, "Dit token werkt niet (meer). Maak een nieuw token op je profielpagina.");
    }

    /** 401 with the reason, in the shape of RFC 9457. */
    static void unauthorised(HttpServletResponse response, String detail) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(response, HttpServletResponse.SC_UNAUTHORIZED, detail);
    }

    static void answer(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"status\":%d,\"detail\":\"%s\"}".formatted(status, detail));
    }
}
