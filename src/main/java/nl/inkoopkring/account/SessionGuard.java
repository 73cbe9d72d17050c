package nl.inkoopkring.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every request, heartbeats too, whether its session may go on: not beyond the absolute limit, not when nobody did anything for longer than
 * the idle limit, not for an account that was disabled or whose password was
 * changed. When the roles changed, the session goes on with those of now, under a new id.
 */
final class SessionGuard extends OncePerRequestFilter {
    /** What an open tab sends by itself every few minutes. */
    private static final String HEARTBEAT = "v-r=heartbeat";

    private static final String LAST_ACTIVE = "account.lastActive";

    private final SignIns signIns;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();

    SessionGuard(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            var renewed = signIns.renewed(principal);
            if (renewed.isEmpty() || isIdle(request)) {
                end(request);
            } else if (!renewed.get().getAuthorities().equals(authentication.getAuthorities())) {
                goOn(renewed.get(), request, response);
            }
        }
        chain.doFilter(request, response);
    }

    /** Vaadin closes its own session when only heartbeats come, and leaves this one: whoever reloads the page would be in again. */
    private boolean isIdle(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || session.getMaxInactiveInterval() <= 0) {
            return false;
        }
        var now = clock.instant();
        var last = (Instant) session.getAttribute(LAST_ACTIVE);
        if (last != null && now.isAfter(last.plusSeconds(session.getMaxInactiveInterval()))) {
            return true;
        }
        var query = request.getQueryString();
        if (last == null || query == null || !query.contains(HEARTBEAT)) {
            session.setAttribute(LAST_ACTIVE, now);
        }
        return false;
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void goOn(
            Authentication renewed, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        contexts.saveContext(context, request, response);
    }
}
