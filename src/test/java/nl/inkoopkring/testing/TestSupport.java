package nl.inkoopkring.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Beans for tests only. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSupport {

    @Bean
    SignIn signIn() {
        return new SignIn();
    }
}
