package nl.inkoopkring.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/** What signing in adds to a filter chain. System-internal: the shell builds its chains with it. */
@Component
public class AccountSecurity {
    /** Where the form is, and where it is sent to. */
    public static final String SIGN_IN = "/aanmelden";

    /** Attribute of the session with the address that was typed: it must not stand in a URL. */
    public static final String TYPED_EMAIL = "account.typedEmail";

    private final SignIns signIns;
    private final ApiTokenService apiTokens;
    private final AttemptLimiter limiter;
    private final Clock clock;

    AccountSecurity(
            SignIns signIns, ApiTokenService apiTokens, AttemptLimiter limiter, Clock clock) {
        this.signIns = signIns;
        this.apiTokens = apiTokens;
        this.limiter = limiter;
        this.clock = clock;
    }

    /** For pages: the guard of sessions, the form's failures, and a way back for a form that was open too long. */
    public void web(HttpSecurity http) {
        http.addFilterBefore(
                new SessionGuard(signIns, clock), UsernamePasswordAuthenticationFilter.class);
        http.formLogin(form ->
                // Named here too: otherwise a generated page stands at /login and browsers go
                // there.
                form.loginPage(SIGN_IN)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .loginProcessingUrl(SIGN_IN)
                        .failureHandler(AccountSecurity::failed));
        var otherwise = new AccessDeniedHandlerImpl();
        http.exceptionHandling(handling ->
                handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN))
                        .accessDeniedHandler((request, response, e) -> {
                            if (isSignIn(request)) {
                                remember(request);
                                response.sendRedirect(path(request, "?opnieuw"));
                            } else {
                                otherwise.handle(request, response, e);
                            }
                        }));
    }

    /** For the REST interface: bearer tokens, and answers without a page. */
    public void api(HttpSecurity http) {
        http.addFilterBefore(new ApiTokenFilter(apiTokens, limiter), AuthorizationFilter.class);
        http.exceptionHandling(handling ->
                handling.authenticationEntryPoint(AccountSecurity::unauthorised)
                        .accessDeniedHandler(AccountSecurity::forbidden));
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        remember(request);
        response.sendRedirect(
                path(
                        request,
                        e instanceof AccountAuthenticationProvider.ThrottledException throttled
                                ? "?wacht=" + throttled.seconds()
                                : "?fout"));
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && SIGN_IN.equals(
                        request.getServletPath()
                                + (request.getPathInfo() == null ? "" : request.getPathInfo()));
    }

    private static String path(HttpServletRequest request, String query) {
        return request.getContextPath() + SIGN_IN + query;
    }

    private static void remember(HttpServletRequest request) {
        var typed = request.getParameter("email");
        if (typed != null && typed.length() <= EmailAddress.MAX_LENGTH) {
            request.getSession().setAttribute(TYPED_EMAIL, typed);
        }
    }

    private static void unauthorised(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        ApiTokenFilter.unauthorised(
                response,
                e instanceof InsufficientAuthenticationException
                        ? "Stuur een persoonlijk token mee: 'Authorization: Bearer <token>'. Je maakt het op je profielpagina."
                        : "Aanmelden is niet gelukt.");
    }

    private static void forbidden(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        ApiTokenFilter.answer(response, 403, "Dit mag je niet zien of doen.");
    }
}
