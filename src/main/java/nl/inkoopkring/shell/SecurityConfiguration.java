package nl.inkoopkring.shell;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import nl.inkoopkring.account.AccountSecurity;
import nl.inkoopkring.shared.BaseUrl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets in, and the headers on every answer.
 *
 * @see <a href="../../../../../../docs/decisions/005-sign-in.md">docs/decisions/005-sign-in.md</a>
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Flow 25.2 needs inline and evaluated scripts; everything else is closed. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self';"
                    + " frame-ancestors 'self'; form-action 'self'";

    private static final String[] OPEN = {
        "/styles/**",
        "/scripts/**",
        "/icons/**",
        "/images/**",
        "/fonts/**",
        "/robots.txt",
        "/.well-known/**",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AccountSecurity account) {
        stateless(http, "/api/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        account.api(http);
        return http.build();
    }

    /** Mail programs come here for someone who is not signed in, with a key in the address (RFC 8058). */
    @Bean
    @Order(1)
    SecurityFilterChain mailStop(HttpSecurity http) {
        stateless(http, "/mail/stop/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain web(
            HttpSecurity http, AccountSecurity account, RequestUtil vaadin, BaseUrl baseUrl) {
        http.headers(SecurityConfiguration::headers);
        http.addFilterAfter(new OriginCheck(baseUrl), HeaderWriterFilter.class);
        // Vaadin's own calls carry its own token. Its configurer would let the sign-in form through
        // as well.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest));
        http.authorizeHttpRequests(requests ->
                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll());
        account.web(http);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                configurer ->
                        configurer
                                .loginView(AccountSecurity.SIGN_IN)
                                .enableCsrfConfiguration(false)
                                // An unknown address is a page that is not there, for whoever
                                // signed in.
                                .anyRequest(
                                        AuthorizeHttpRequestsConfigurer.AuthorizedUrl
                                                ::authenticated));
        return http.build();
    }

    private static void stateless(HttpSecurity http, String addresses) {
        http.securityMatcher(addresses)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie signs anyone in here, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy(
                                "camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin);
        // Vaadin commits its pages before the filter would add headers (spring-security#19457).
        headers.addObjectPostProcessor(
                new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }
}
