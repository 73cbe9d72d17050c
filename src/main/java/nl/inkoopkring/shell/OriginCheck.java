package nl.inkoopkring.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import nl.inkoopkring.shared.BaseUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Refuses what a page of another site sends or connects to: it would come with the user's cookie. A browser asks nobody's leave for a WebSocket (CORS does not cover
 * it), and Vaadin's own check of a push connection is by an id in its address alone. Links from elsewhere are no matter of this: they say no origin.
 */
final class OriginCheck extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final URI own;

    OriginCheck(BaseUrl baseUrl) {
        this.own = URI.create(baseUrl.of(""));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOpenToAll(request) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOpenToAll(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && request.getHeader(HttpHeaders.UPGRADE) == null
                && !request.getRequestURI().contains("/VAADIN/push");
    }

    /** The address that the request was sent to, or the one we give out in mails: behind a proxy the first may be another. */
    private boolean isOurs(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || (!"null".equals(origin)
                        && (WebUtils.isSameOrigin(new ServletServerHttpRequest(request))
                                || isOwn(origin)));
    }

    private boolean isOwn(String origin) {
        return origin.equalsIgnoreCase(own.getScheme() + "://" + own.getAuthority());
    }
}
